"""Giving a year agenda back: content in, bytes out. Nothing here touches the database."""
