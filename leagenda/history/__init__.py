"""Remembering what happened: who did what, and what was removed."""
