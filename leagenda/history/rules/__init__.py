"""What can be said about what happened."""

from leagenda.history.rules.walk import START, Link, Walk, link_hash

__all__ = ["START", "Link", "Walk", "link_hash"]
