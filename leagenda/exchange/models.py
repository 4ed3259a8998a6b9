"""Documents on their way in."""
