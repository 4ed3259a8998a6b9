"""An edited export beside the agenda as it is now: what to take over, what changed here since."""

import hashlib
from dataclasses import dataclass

from django.utils.translation import gettext as _

from leagenda.foundation.refusal import Overtaken
from leagenda.history.models import Event
from leagenda.planning.models import Change, YearAgenda, difference

VERBS = {
    "changed": {"changed"},
    "removed": {"added", "changed", "restored"},
    "added": {"removed"},
    "moved": {"moved", "rehomed"},
}


@dataclass(frozen=True)
class Difference:
    """One change in the file. `since` is what somebody did here to the same thing after the export.

    `fingerprint` changes when what stands in the agenda changes, so that a page can tell whether
    its reader saw what is there now.
    """

    change: Change
    since: Event | None

    @property
    def key(self) -> str:
        return self.change.key

    @property
    def fingerprint(self) -> str:
        change = self.change
        seen = f"{change.key}|{change.was}|{change.becomes}|{change.owner}|{change.place}"
        return hashlib.sha256(seen.encode()).hexdigest()[:16]


def differences(reading) -> list[Difference]:
    """What the file would change in the agenda as it is now; empty when it changes nothing."""
    changes = difference(reading.edits.content(), reading.returned_content)
    since = events_since(reading, {change.id for change in changes})
    return [Difference(change, latest(change, since.get(change.id, []))) for change in changes]


def events_since(reading, ids: set[str]) -> dict[str, list[Event]]:
    """What happened to these parts after the file was exported, the latest first."""
    found: dict[str, list[Event]] = {}
    if reading.exported_at is None:
        return found
    events = Event.objects.within(reading.edits).filter(
        happened_at__gt=reading.exported_at,
        subject_id__in=ids,
    )
    for event in events.select_related("by"):
        found.setdefault(event.subject_id, []).append(event)
    return found


def latest(change: Change, events: list[Event]) -> Event | None:
    wanted = (event for event in events if event.verb in VERBS[change.kind])
    if change.kind == "changed":
        wanted = (event for event in wanted if change.field in event.new)
    return next(wanted, None)


def take_over(reading, chosen: dict[str, str], *, by) -> int:
    """Carry out the chosen differences (key → fingerprint), all or none; says how many.

    Raises Overtaken, with the keys, when what stands in the agenda changed since the page was made.
    """
    year_agenda = YearAgenda.objects.select_for_update().get(pk=reading.edits_id)
    wanted = [one for one in differences(reading) if one.key in chosen]
    stale = [one.key for one in wanted if one.fingerprint != chosen[one.key]]
    if stale:
        raise Overtaken(
            _("Intussen is de jaaragenda veranderd. Bekijk de gemerkte verschillen opnieuw."),
            theirs=dict.fromkeys(stale, ("", "")),
            by="",
        )
    year_agenda.accept([one.change for one in wanted], by=by)
    return len(wanted)
