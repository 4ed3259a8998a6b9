"""How fast it is, printed: `uv run --group dev python -m bench`. Nothing here is a test."""
