"""What a person can best do next: read from the rooms below, stored nowhere."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leagenda.exchange.models import Reading
from leagenda.people.models import User
from leagenda.planning.models import Action, Lead, YearAgenda

SOON = dt.timedelta(days=30)
SHOWN = 8


@dataclass(frozen=True)
class NextStep:
    """One thing to do: what, why now, where to click."""

    title: str
    reason: str
    label: str
    url: str
    icon: str
    due_on: dt.date | None = None
    is_late: bool = False


@dataclass(frozen=True)
class Desk:
    """What lies before one person: the agenda of today, what to do, and how the actions stand."""

    year_agenda: YearAgenda | None
    steps: list[NextStep] = field(default_factory=list)
    more: int = 0

    @classmethod
    def of(cls, user: User, today: dt.date) -> "Desk":
        year_agenda = current_year_agenda(user, today)
        steps = list(undated_steps(user, year_agenda))
        asking = actions_that_ask(user, year_agenda, today)
        count = len(steps) + asking.count()
        steps += [step_of(action, today) for action in asking[:SHOWN]]
        return cls(year_agenda, steps[:SHOWN], max(0, count - SHOWN))


def current_year_agenda(user: User, today: dt.date) -> YearAgenda | None:
    """The agenda of the school year that it is now, else the newest one."""
    start = today.year if today.month >= 8 else today.year - 1
    found = YearAgenda.objects.visible_to(user).with_totals().with_counts()
    return found.filter(school_year=start).first() or found.order_by("-school_year").first()


def undated_steps(user: User, year_agenda: YearAgenda | None) -> Iterator[NextStep]:
    """What is about the agenda itself; it comes before the actions."""
    yield from readings_to_finish(user)
    if year_agenda and user.keeps_the_agenda:
        yield from what_does_not_add_up(year_agenda)


def readings_to_finish(user: User) -> Iterator[NextStep]:
    for reading in Reading.objects.visible_to(user).unfinished():
        yield NextStep(
            title=reading.name,
            reason=_("U bent dit aan het inlezen; het is nog niet bevestigd."),
            label=_("Verder met inlezen"),
            url=reading.get_absolute_url(),
            icon="file-input",
        )


def what_does_not_add_up(year_agenda: YearAgenda) -> Iterator[NextStep]:
    wrong = [one for one in year_agenda.inspection().open if one.severity == "wrong"]
    if wrong:
        yield NextStep(
            title=_("Jaaragenda %s klopt nog niet") % year_agenda,
            reason=ngettext(
                "Er is %d ding dat niet klopt.", "Er zijn %d dingen die niet kloppen.", len(wrong)
            )
            % len(wrong),
            label=_("Bekijk de controle"),
            url=reverse("planning:show_checks", args=[year_agenda.year]),
            icon="list-checks",
        )


def actions_that_ask(user: User, year_agenda: YearAgenda | None, today: dt.date) -> QuerySet:
    """Open actions of this person whose time is nearly or already over; the oldest first."""
    near = Action.objects.within(year_agenda).visible_to(user).filter(ends_on__lte=today + SOON)
    open_still = near.filter(status__in=["planned", "running"]).filter(mine(user, today)).distinct()
    return open_still.select_related("ambition__plan").order_by("ends_on", "position", "pk")


def step_of(action: Action, today: dt.date) -> NextStep:
    late = action.is_late(today)
    return NextStep(
        title=action.description,
        reason=_("De tijd hiervoor is voorbij; hoe staat het?")
        if late
        else _("Dit loopt binnenkort af: %s.") % action.planning,
        label=_("Zeg hoe het staat"),
        url=action.get_absolute_url(),
        icon="flag",
        due_on=action.ends_on,
        is_late=late,
    )


def mine(user: User, today: dt.date) -> Q:
    """Of a keeper everything; else the plans one leads and the actions one's organisation is in."""
    if user.keeps_the_agenda:
        return Q()
    led = Lead.objects.of(user).on(today).values("plan")
    return Q(ambition__plan__in=led) | Q(participations__organisation__in=user.spoken_for)
