"""Carrying out what a register proposes, with the verbs of the sites themselves."""

import datetime as dt
from collections.abc import Callable

from leagenda.exchange.registers.proposing import Proposed
from leagenda.people.models import Organisation, SchoolHoliday, Site, board_with

ADDRESS = ("street", "number", "postcode", "place", "municipality", "municipality_code")


def take_in(proposed: Proposed, *, source: str, by) -> None:
    """Do the one change that is proposed; `source` is what its story says of where it came from."""
    VERBS[proposed.kind](proposed, source, by)


def site_of(proposed: Proposed) -> Site:
    sites = Site.objects.select_related("organisation", "board")
    return (
        sites.get(brin=proposed.code) if len(proposed.code) == 6 else sites.get(lrk=proposed.code)
    )


def add(proposed: Proposed, source: str, by) -> None:
    values = dict(proposed.values)
    site = Site(
        organisation=organisation_for(values, by),
        board=board_of(values, by),
        name=values["name"],
        kind=values["kind"],
        child_places=values["child_places"],
        early_education=values["early_education"],
        **{values["scheme"]: values["code"]},
        **{name: values[name] for name in ADDRESS},
    )
    site.keep(source=source, by=by)


def organisation_for(values: dict, by) -> Organisation:
    """Of a childcare site its holder when that is no private person, else who is named like it."""
    name = values["holder"] or values["name"]
    known = Organisation.objects.named(name).first()
    if known:
        return known
    is_childcare = values["scheme"] == "lrk"
    kind = Organisation.Kind.CHILDCARE if is_childcare else Organisation.Kind.SCHOOL
    return Organisation(name=name, kind=kind).add(by=by)


def board_of(values: dict, by) -> Organisation | None:
    return board_with(values["board_number"], by=by) if values.get("board_number") else None


def rename(proposed: Proposed, source: str, by) -> None:
    site_of(proposed).rename(proposed.values["name"], source=source, by=by)


def complete(proposed: Proposed, source: str, by) -> None:
    site, values = site_of(proposed), dict(proposed.values)
    if "board_number" in values:
        site.board = board_with(values.pop("board_number"), by=by)
    for name, value in values.items():
        setattr(site, name, value)
    site.keep(source=source, by=by)


def close(proposed: Proposed, source: str, by) -> None:
    day: dt.date = proposed.values["closed_on"]
    site_of(proposed).close(day, source=f"{source}: {proposed.evidence}", by=by)


def reopen(proposed: Proposed, source: str, by) -> None:
    site_of(proposed).reopen(source=source, by=by)


def keep_holiday(proposed: Proposed, source: str, by) -> None:
    SchoolHoliday(**proposed.values).keep(source=source, by=by)


VERBS: dict[str, Callable[[Proposed, str, object], None]] = {
    "added": add,
    "renamed": rename,
    "moved": complete,
    "facts": complete,
    "closed": close,
    "reopened": reopen,
    "holiday": keep_holiday,
}
