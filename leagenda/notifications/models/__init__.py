"""The nouns of notifications, to be imported by the rooms above."""

from leagenda.notifications.models.calendar_link import CalendarLink, fingerprint_of
from leagenda.notifications.models.comment import LONGEST_COMMENT, Comment, Mention
from leagenda.notifications.models.letter import Letter, compose
from leagenda.notifications.models.mail import DIGEST, Mail, told_to
from leagenda.notifications.models.mail_wish import MailWish
from leagenda.notifications.rules import is_to_be_told, may_be_written_to

__all__ = [
    "DIGEST",
    "LONGEST_COMMENT",
    "CalendarLink",
    "Comment",
    "Letter",
    "Mail",
    "MailWish",
    "Mention",
    "compose",
    "fingerprint_of",
    "is_to_be_told",
    "may_be_written_to",
    "told_to",
]
