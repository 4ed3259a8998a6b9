"""The pages of exchange, split by noun."""
