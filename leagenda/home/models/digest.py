"""The digest: everything that is to be told to one person, in one mail."""

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from leagenda.foundation.clock import now
from leagenda.home.models.desk import Group, work_of
from leagenda.home.models.viewer import Viewer
from leagenda.home.models.work_item import Subject, When, Whose, WorkItem
from leagenda.notifications.models import (
    Letter,
    Mail,
    MailWish,
    compose,
    is_to_be_told,
    may_be_written_to,
    told_to,
)
from leagenda.people.models import Calendar, User

SOON = dt.timedelta(days=30)


@dataclass(frozen=True)
class Digest:
    user: User
    today: dt.date

    @cached_property
    def wish(self) -> MailWish:
        return MailWish.of(self.user)

    @cached_property
    def items(self) -> list[WorkItem]:
        """What a mail would hold now: pressing, wanted, and not in a draft."""
        found = work_of(Viewer(self.user, self.today))
        return [one for one in found if self.is_wanted(one) and self.is_near(one)]

    def is_wanted(self, item: WorkItem) -> bool:
        if item.is_silent or item.subject is Subject.UPKEEP:
            return False
        if item.subject is Subject.QUESTION:
            return self.wish.wants_questions
        return self.wish.wants_oversight if item.whose is Whose.ALL else self.wish.wants_deadlines

    def is_near(self, item: WorkItem) -> bool:
        """Of what others do, who keeps the agenda only hears what is late."""
        if item.due_on is None:
            return item.since is not None
        if item.whose is Whose.ALL:
            return item.due_on < self.today
        return item.due_on <= self.today + SOON

    @property
    def groups(self) -> list[Group]:
        found = [
            Group(when, [one for one in self.items if one.when(self.today) is when])
            for when in When
        ]
        return [group for group in found if group.items]

    def letter(self) -> Letter:
        turn_off = reverse("notifications:turn_off", args=[self.wish.token])
        context = {
            "name": self.name,
            "groups": self.groups,
            "number": len(self.items),
            "first": self.items[0].title,
            "why": self.why,
            "turn_off_url": f"{settings.LEAGENDA_ADDRESS}{turn_off}",
        }
        return compose("home/mail/digest", context)

    @property
    def name(self) -> str:
        return self.user.first_name or str(self.user)

    @property
    def why(self) -> str:
        if self.user.keeps_the_agenda:
            return _("U krijgt deze mail omdat u de agenda bijhoudt.")
        return _("U krijgt deze mail omdat u of uw organisatie meedoet aan de jaaragenda.")

    def post(self) -> Mail | None:
        """Send it when something is to be told again and this person may be written to."""
        told, last_on = told_to(self.user)
        if not may_be_written_to(last_on, self.today):
            return None
        if not any(is_to_be_told(one, told, self.today) for one in self.items):
            return None
        keys = [one.key for one in self.items]
        return Mail.post_digest(self.letter(), to=self.user, told=keys)


def remind(today: dt.date) -> int:
    """A digest for everybody whose hour has come, on a working day; says how many."""
    if not Calendar.usual().working_days(in_school_holidays=True).is_working_day(today):
        return 0
    hour = timezone.localtime(now()).hour
    posted = 0
    for user in User.objects.taking_part().exclude(email="").order_by("pk"):
        digest = Digest(user, today)
        if digest.wish.wants_mail and digest.wish.hour <= hour and digest.post():
            posted += 1
    return posted
