"""Tables that stand under another chapter than the one they are about."""

from django.utils.translation import gettext as _

from leagenda.exchange.reading.draft import Draft
from leagenda.exchange.reading.near import is_same_text, share_named
from leagenda.exchange.reading.plans import PlanReading
from leagenda.exchange.reading.proposal import Choice
from leagenda.exchange.reading.table_doubts import doubt_same
from leagenda.planning.models import AmbitionContent


def rehome(readings: list[PlanReading], draft: Draft) -> None:
    """Move an ambition with actions to the chapter that its words name, and say so."""
    for reading in readings:
        for ambition in [one for one in reading.plan.ambitions if one.actions]:
            home = home_of(ambition, reading, readings)
            if home is not None:
                move(ambition, reading, home, draft)


def home_of(
    ambition: AmbitionContent, here: PlanReading, readings: list[PlanReading]
) -> PlanReading | None:
    """Another chapter without actions that states this ambition, or is named in it."""
    if len([one for one in here.plan.ambitions if one.actions]) < 2:
        return None
    empty = [one for one in readings if one is not here and not any(one.plan.actions())]
    for other in empty:
        if any(is_same_text(one.text, ambition.text) for one in other.plan.ambitions):
            return other
    named = [one for one in empty if share_named(one.plan.title, ambition.text) == 1]
    return named[0] if named and not share_named(here.plan.title, ambition.text) else None


def move(ambition: AmbitionContent, here: PlanReading, home: PlanReading, draft: Draft) -> None:
    here.plan.ambitions.remove(ambition)
    totals = here.totals.pop(ambition.id, [])
    here.plan.stated = [one for one in here.plan.stated if one not in totals]
    home.plan.stated += totals
    home.totals[ambition.id] = totals
    source = next((one for one in draft.sources if one.part == ambition.id), None)
    lines = [line for line in draft.document.lines if source and line.place in source.places]
    join(ambition, home, draft)
    draft.doubt(
        "table-elsewhere",
        _("Deze acties staan in het stuk onder “%(here)s”, maar gaan over “%(home)s”.")
        % {"here": here.plan.title, "home": home.plan.title},
        part=ambition.id,
        lines=lines,
        choices=[
            Choice(label=_("Zet ze bij “%(title)s”") % {"title": home.plan.title}),
            Choice(
                label=_("Laat ze bij “%(title)s”") % {"title": here.plan.title},
                effect="move",
                part=ambition.id,
                value=here.plan.id,
            ),
        ],
    )


def join(ambition: AmbitionContent, home: PlanReading, draft: Draft) -> None:
    """The ambition in the prose of its own chapter and the one above the table are one."""
    same = [one for one in home.plan.ambitions if is_same_text(one.text, ambition.text)]
    if not same:
        home.plan.ambitions.append(ambition)
        return
    at = home.plan.ambitions.index(same[0])
    home.plan.ambitions[at] = ambition
    ambition.indicators = same[0].indicators + ambition.indicators
    lines = draft.repoint(same[0].id, ambition.id)
    wording, ambition.text = ambition.text, same[0].text
    doubt_same(draft, ambition, wording, lines)
