"""The nouns of notifications, to be imported by the rooms above."""

from leagenda.notifications.models.comment import LONGEST_COMMENT, Comment, Mention

__all__ = ["LONGEST_COMMENT", "Comment", "Mention"]
