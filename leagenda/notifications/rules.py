"""The rhythm of reminders: when something is told again, and when somebody may be written to."""

import datetime as dt
from collections.abc import Mapping
from typing import Protocol

BEFORE = (30, 7, 1)  # days before the day on which it is due
AFTER = (1, 7)  # days after it, and then every
AGAIN = 30  # days
REST = 5  # days between two mails to one person


class Asking(Protocol):
    """Something that asks for attention; `since` is when it came up, for what has no date."""

    @property
    def key(self) -> str: ...
    @property
    def due_on(self) -> dt.date | None: ...
    @property
    def since(self) -> dt.date | None: ...


def last_moment(due_on: dt.date | None, since: dt.date | None, today: dt.date) -> dt.date | None:
    """The latest day up to today on which this was to be told; None before the first of them.

    What is due is told 30, 7 and 1 day before, 1 and 7 days after, and every 30 days from then on;
    what has no date is told once, when it comes up.
    """
    if due_on is None:
        return since if since and since <= today else None
    days = (today - due_on).days
    if days > AFTER[-1]:
        return due_on + dt.timedelta(days=AFTER[-1] + (days - AFTER[-1]) // AGAIN * AGAIN)
    moments = [*(-one for one in BEFORE), *AFTER]
    reached = [one for one in moments if one <= days]
    return due_on + dt.timedelta(days=reached[-1]) if reached else None


def is_to_be_told(asking: Asking, told: Mapping[str, dt.date], today: dt.date) -> bool:
    """Whether a moment came since it was last told; `told` maps keys to that day.

    A moment on which nobody could be written to (a weekend, a mail of the day before) is not lost:
    it is told with the next mail.
    """
    moment = last_moment(asking.due_on, asking.since, today)
    if moment is None:
        return False
    return asking.key not in told or told[asking.key] < moment


def may_be_written_to(last_mail_on: dt.date | None, today: dt.date) -> bool:
    """Never more than one mail in five days."""
    return last_mail_on is None or (today - last_mail_on).days >= REST
