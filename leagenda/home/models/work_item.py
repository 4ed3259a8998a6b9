"""One thing that asks something of one person, and when."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext as _

WEEK = 7


class Whose(StrEnum):
    """Why it comes to this person: as their own, through their organisation, or as overseer."""

    ME = "mij"
    ORGANISATION = "organisatie"
    ALL = "alles"


class Subject(StrEnum):
    """What it is about; mails can be turned off by subject."""

    DEADLINE = "deadline"
    QUESTION = "question"
    UPKEEP = "upkeep"


class When(StrEnum):
    LATE = "te-laat"
    WEEK = "deze-week"
    MONTH = "deze-maand"
    LATER = "later"
    UNDATED = "zonder-datum"

    @property
    def heading(self) -> str:
        return {
            When.LATE: _("Te laat"),
            When.WEEK: _("Deze week"),
            When.MONTH: _("Deze maand"),
            When.LATER: _("Later"),
            When.UNDATED: _("Zonder datum"),
        }[self]

    @classmethod
    def of(cls, due_on: dt.date | None, today: dt.date) -> "When":
        """A week ends on Sunday; a month that ends within this week adds nothing to it."""
        if due_on is None:
            return cls.UNDATED
        if due_on < today:
            return cls.LATE
        if due_on <= today + dt.timedelta(days=WEEK - 1 - today.weekday()):
            return cls.WEEK
        return cls.MONTH if (due_on.year, due_on.month) == (today.year, today.month) else cls.LATER


@dataclass(frozen=True)
class WorkItem:
    """What, why, where to click and by when.

    `key` is the same for the same thing with the same date. What is silent (it stands in a draft)
    is shown, but nobody is sent a mail about it.
    """

    key: str
    title: str
    reason: str
    label: str
    url: str
    icon: str
    whose: Whose
    subject: Subject
    due_on: dt.date | None = None
    since: dt.date | None = None
    is_silent: bool = False

    def when(self, today: dt.date) -> When:
        return When.of(self.due_on, today)
