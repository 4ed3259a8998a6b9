"""The calendar of one person: what is due, as their own calendar program reads it (RFC 5545)."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import Max
from django.utils.translation import gettext as _

from leagenda.history.models import Event
from leagenda.home.models.sources import seen_actions, whose_action
from leagenda.home.models.viewer import Viewer
from leagenda.planning.models import Action

DAY = dt.timedelta(days=1)
HERE = ZoneInfo("Europe/Amsterdam")
# In local time without a zone, as RFC 5545 wants it for what defines the zone.
SUMMER, WINTER = (
    dt.datetime.fromisoformat(one) for one in ("1996-03-31T02:00", "1996-10-27T03:00")
)
REFRESH = dt.timedelta(hours=4)


@dataclass(frozen=True)
class Entry:
    """One thing in a calendar. A date is a whole day; a moment also has an end.

    `name` and `sequence` let a calendar know the same thing when it moves.
    """

    name: str
    title: str
    words: str
    url: str
    begins: dt.date | dt.datetime
    changed_at: dt.datetime
    sequence: int = 0
    ends: dt.datetime | None = None
    category: str = ""


def due_actions(viewer: Viewer) -> Iterator[Entry]:
    """On the last day that the planning words allow, with those words; nothing of a draft."""
    found = [one for one in seen_actions(viewer) if one.work_plan.of.is_adopted]
    changed = last_changes(found)
    for action in found:
        if action.ends_on:
            yield entry_of(action, action.ends_on, viewer, changed.get(str(action.pk)))


def entry_of(action: Action, day: dt.date, viewer: Viewer, changed_at) -> Entry:
    words = {"planning": action.planning, "plan": action.work_plan.title}
    adopted_on = action.work_plan.of.adopted_on
    return Entry(
        name=f"action-{action.pk}",
        title=title_of(action, viewer),
        words=_("Uiterlijk deze dag. Gepland: %(planning)s. Werkplan: %(plan)s.") % words,
        url=action.get_absolute_url(),
        begins=day,
        changed_at=changed_at or dt.datetime.combine(adopted_on, dt.time(), HERE),
        sequence=action.version,
        category=_("Evaluatie") if action.is_evaluation else _("Actie"),
    )


def title_of(action: Action, viewer: Viewer) -> str:
    """Of what somebody else does, who keeps the agenda is told so."""
    if whose_action(action, viewer) != "alles":
        return action.description
    return _("%s (in de jaaragenda)") % action.description


def last_changes(actions: Iterable[Action]) -> dict[str, dt.datetime]:
    """By the id of an action: when something last happened to it."""
    subjects = [str(one.pk) for one in actions]
    events = Event.objects.filter(subject_kind=Action._meta.label_lower, subject_id__in=subjects)
    rows = events.order_by().values_list("subject_id").annotate(last=Max("happened_at"))
    return dict(rows)


ENTRIES: tuple[Callable[[Viewer], Iterator[Entry]], ...] = (due_actions,)


def write_calendar(entries: Iterable[Entry]) -> bytes:
    """As a file that calendar programs subscribe to; the same entries give the same bytes."""
    from icalendar import Calendar  # only who subscribes needs it

    calendar = Calendar()
    calendar.add("prodid", "-//LEAgenda//LEAgenda//NL")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", "LEAgenda")
    calendar.add("x-wr-timezone", str(HERE))
    calendar.add("refresh-interval", REFRESH, parameters={"value": "DURATION"})
    calendar.add("x-published-ttl", REFRESH)
    calendar.add_component(dutch_time())
    for entry in entries:
        calendar.add_component(event_of(entry))
    return calendar.to_ical()


def dutch_time():
    """Dutch time as the law has had it since 1996: summer time between two last Sundays, at one
    o'clock UTC (directive 2000/84/EC). A rule, for not every program reads a list of days.
    """
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

    zone = Timezone()
    zone.add("tzid", str(HERE))
    for kind, name, first, before, after in (
        (TimezoneDaylight, "CEST", SUMMER, 1, 2),
        (TimezoneStandard, "CET", WINTER, 2, 1),
    ):
        part = kind()
        part.add("dtstart", first)
        part.add("rrule", {"freq": "yearly", "bymonth": first.month, "byday": "-1su"})
        part.add("tzname", name)
        part.add("tzoffsetfrom", dt.timedelta(hours=before))
        part.add("tzoffsetto", dt.timedelta(hours=after))
        zone.add_component(part)
    return zone


def event_of(entry: Entry):
    from icalendar import Event as CalendarEvent

    host = urlsplit(settings.LEAGENDA_ADDRESS).hostname or "localhost"
    link = f"{settings.LEAGENDA_ADDRESS}{entry.url}"
    event = CalendarEvent()
    event.add("uid", f"{entry.name}@{host}")
    event.add("dtstamp", entry.changed_at.astimezone(dt.UTC))
    event.add("last-modified", entry.changed_at.astimezone(dt.UTC))
    event.add("sequence", entry.sequence)
    event.add("summary", entry.title)
    event.add("description", f"{entry.words}\n\n{link}")
    event.add("url", link)
    event.add("transp", "OPAQUE" if entry.ends else "TRANSPARENT")
    event.add("dtstart", in_dutch_time(entry.begins))
    event.add("dtend", in_dutch_time(entry.ends or entry.begins + DAY))
    if entry.category:
        event.add("categories", [entry.category])
    return event


def in_dutch_time(moment: dt.date | dt.datetime) -> dt.date | dt.datetime:
    return moment.astimezone(HERE) if isinstance(moment, dt.datetime) else moment


def calendar_of(viewer: Viewer) -> bytes:
    return write_calendar(entry for source in ENTRIES for entry in source(viewer))
