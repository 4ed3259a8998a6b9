"""What a register would change here, and above all what it would not."""

import datetime as dt

import pytest

from leagenda.exchange.registers.differing import differences
from leagenda.exchange.registers.proposing import KnownHoliday, KnownSite
from leagenda.exchange.registers.publication import (
    Publication,
    PublishedHoliday,
    PublishedSite,
    PupilCount,
)

TODAY = dt.date(2026, 4, 1)
KNOWN = KnownSite("12AB00", "De Brug", kind="primary", municipality_code="1916")
PRINTED = {
    "code": "12AB00",
    "scheme": "brin",
    "name": "De Brug",
    "kind": "primary",
    "municipality_code": "1916",
}


def propose(known=(KNOWN,), pupils=(), holidays=(), kept=(), complete_for=("primary",), **printed):
    site = PublishedSite(**{**PRINTED, **printed})
    read = Publication(
        source="primary",
        sites=[] if pupils or holidays else [site],
        complete_for=list(complete_for),
        pupils=list(pupils),
        holidays=list(holidays),
    )
    return differences(read, known, kept, TODAY)


def the_one(**given):
    (proposed,) = propose(**given)
    return proposed


def test_what_is_the_same_changes_nothing():
    assert propose() == []


@pytest.mark.parametrize("name", ["DE BRUG", "de  brug", "De Brug."])
def test_a_name_in_other_signs_is_the_same_name(name):
    assert propose(name=name) == []


def test_another_name_under_the_same_code_is_a_renaming():
    proposed = the_one(name="IKC Waterkant")
    assert (proposed.kind, proposed.was, proposed.becomes) == (
        "renamed",
        "De Brug",
        "IKC Waterkant",
    )
    assert proposed.is_suggested


def test_a_longer_official_name_is_shown_but_not_suggested():
    assert not the_one(name="Openbare Basisschool De Brug").is_suggested


def test_what_is_not_here_yet_is_new():
    assert the_one(known=()).kind == "added"


def test_a_childcare_site_that_was_struck_off_and_is_not_here_stays_away():
    assert propose(known=(), is_registered=False) == []


def test_a_childcare_site_that_was_struck_off_may_be_closed():
    proposed = the_one(is_registered=False)
    assert (proposed.kind, proposed.is_suggested) == ("closed", False)


def test_a_closed_site_that_is_printed_may_be_open_again():
    closed = KnownSite(
        "12AB00", "De Brug", kind="primary", municipality_code="1916", closed_on=TODAY
    )
    proposed = the_one(known=(closed,))
    assert (proposed.kind, proposed.is_suggested) == ("reopened", False)


def test_another_address_is_a_move():
    assert the_one(street="Laan", number="2").becomes == "Laan 2"


def test_facts_that_only_the_register_knows_are_filled_in():
    proposed = the_one(board_number="41447", known=(KNOWN,))
    assert proposed.becomes == "bevoegd gezag 41447"


def missing(**known) -> KnownSite:
    facts = {"kind": "primary", "municipality_code": "1916", **known}
    return KnownSite("34CD00", "De Kade", **facts)


def test_a_site_that_vanished_may_be_closed_and_never_is_by_itself():
    proposed = the_one(known=(KNOWN, missing()))
    assert (proposed.kind, proposed.code, proposed.is_suggested) == ("closed", "34CD00", False)
    assert "Verdwenen uit het register" in proposed.reason


@pytest.mark.parametrize(
    "known",
    [
        missing(kind="special_primary"),  # stands in another file
        missing(kind=""),  # who knows in which file
        missing(municipality_code="0518"),  # the file has nothing of there
        missing(closed_on=TODAY),
    ],
)
def test_a_site_that_this_file_need_not_name_did_not_vanish(known):
    assert propose(known=(KNOWN, known)) == []


def count(last_year, *, newest_year=2025, last_count="140", kind="primary"):
    return PupilCount(
        code="12AB00",
        name="x",
        kind=kind,
        last_year=last_year,
        last_count=last_count,
        newest_year=newest_year,
    )


def test_a_school_without_pupils_closed_after_its_last_school_year_with_any():
    proposed = the_one(pupils=[count(2022)])
    assert proposed.values == {"closed_on": dt.date(2023, 7, 31)}
    assert proposed.is_suggested
    assert "In 2022 waren er nog 140 leerlingen" in proposed.reason


def test_a_school_with_pupils_is_left_alone():
    assert propose(pupils=[count(2025)]) == []


def test_a_school_that_never_had_pupils_is_left_alone():
    assert propose(pupils=[count(None)]) == []


def test_a_closed_school_with_pupils_may_be_open():
    closed = KnownSite("12AB00", "De Brug", kind="primary", closed_on=dt.date(2020, 7, 31))
    assert the_one(known=(closed,), pupils=[count(2025)]).kind == "reopened"


def test_the_kind_of_a_school_can_come_from_the_counts():
    unknown = KnownSite("12AB00", "De Brug")
    proposed = the_one(known=(unknown,), pupils=[count(2025, kind="special_primary")])
    assert proposed.becomes == "soort speciaal basisonderwijs"


def holiday(last_day=dt.date(2021, 10, 24)):
    return PublishedHoliday(
        school_year=2021,
        region="middle",
        name="Herfstvakantie",
        first_day=dt.date(2021, 10, 16),
        last_day=last_day,
    )


def test_a_holiday_with_other_dates_changes_and_the_same_does_not():
    kept = KnownHoliday(
        2021, "middle", "Herfstvakantie", dt.date(2021, 10, 16), dt.date(2021, 10, 24)
    )
    assert propose(holidays=[holiday()], kept=[kept]) == []
    assert the_one(holidays=[holiday(dt.date(2021, 10, 31))], kept=[kept]).was
    assert the_one(holidays=[holiday()]).was == ""


def test_a_key_changes_when_what_stands_here_does():
    other = KnownSite("12AB00", "De Kade", kind="primary", municipality_code="1916")
    assert the_one(name="Nieuw").key != the_one(name="Nieuw", known=(other,)).key
