"""The nouns of the home room; none of them is stored."""

from leagenda.home.models.calendar_feed import calendar_of
from leagenda.home.models.desk import Desk, work_of
from leagenda.home.models.digest import Digest, remind
from leagenda.home.models.manual import Chapter, chapters, picture
from leagenda.home.models.viewer import Viewer
from leagenda.home.models.work_item import Subject, When, Whose, WorkItem

__all__ = [
    "Chapter",
    "Desk",
    "Digest",
    "Subject",
    "Viewer",
    "When",
    "Whose",
    "WorkItem",
    "calendar_of",
    "chapters",
    "picture",
    "remind",
    "work_of",
]
