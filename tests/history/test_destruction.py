"""What is over its term is destroyed when somebody confirms it, and the history stays provable."""

import datetime as dt

import pytest

from leagenda.foundation.refusal import Refused
from leagenda.history.models import (
    Certificate,
    Event,
    Exemption,
    Removal,
    Verification,
    due_of,
    due_on,
)
from leagenda.history.models.event import seal
from leagenda.people.models import User
from leagenda.planning.models import Lead
from tests.factories import OrganisationFactory, UserFactory, WorkPlanFactory

TODAY = dt.date(2030, 6, 1)


@pytest.fixture(autouse=True)
def _day(settings):
    settings.LEAGENDA_TODAY = TODAY


@pytest.fixture
def guard(db):
    return UserFactory(role=User.Role.PRIVACY_OFFICER, first_name="Fien", last_name="Gegevens")


def removal(by, *, year: int, name="Weg") -> Removal:
    made = Removal.objects.create(removed_by=by, name=name, kind="open punt", snapshot="[]")
    moment = dt.datetime(year, 5, 31, tzinfo=dt.UTC)
    Removal.objects.filter(pk=made.pk).update(removed_at=moment)
    return made


def gone(year: int, **words) -> User:
    user = UserFactory(role=None, first_name="Gijs", last_name="Gegaan", **words)
    user.positions.create(
        role=User.Role.CONTACT, begins_on=dt.date(2020, 1, 1), ends_on=dt.date(year, 1, 1)
    )
    return user


def test_only_what_is_over_its_term_is_listed(guard):
    old, young = removal(guard, year=2029), removal(guard, year=2030)
    rows = due_of("history.removal", TODAY).rows
    assert old in rows
    assert young not in rows


def test_every_kind_with_a_term_is_on_the_list(guard):
    kinds = {due.kind for due in due_on(TODAY)}
    assert {"people.user", "history.event", "history.removal", "exchange.reading"} <= kinds
    assert all(due.count() == 0 for due in due_on(TODAY))


def test_what_was_destroyed_is_gone_and_counted(guard):
    removal(guard, year=2028)
    removal(guard, year=2029)
    kept = removal(guard, year=2030)
    certificate = Certificate.destroy(["history.removal"], expected=2, by=guard)
    assert list(Removal.objects.all()) == [kept]
    (line,) = certificate.lines
    assert (line["count"], line["before"]) == (2, "2029-06-01")
    assert line["term"] == "1 jaar na de verwijdering"
    assert "Weg" not in str(certificate.lines)
    event = Event.objects.get(verb="destroyed")
    assert (event.by, event.new) == (guard, {"count": 2})


def test_what_is_excluded_stays_until_the_exemption_is_lifted(guard):
    old = removal(guard, year=2028)
    exemption = Exemption.make(old, "Er loopt een bezwaar.", by=guard)
    assert due_of("history.removal", TODAY).count() == 0
    exemption.lift(by=guard)
    assert due_of("history.removal", TODAY).count() == 1


def test_who_saw_another_number_destroys_nothing(guard):
    removal(guard, year=2028)
    with pytest.raises(Refused, match="Het zijn er nu 1, u gaf 5 op"):
        Certificate.destroy(["history.removal"], expected=5, by=guard)
    assert Removal.objects.count() == 1


def test_nothing_due_makes_no_certificate(guard):
    with pytest.raises(Refused, match="niets over de termijn"):
        Certificate.destroy(["history.removal"], expected=0, by=guard)
    assert not Certificate.objects.exists()


def test_only_who_guards_privacy_destroys(officer):
    with pytest.raises(Refused, match="functionaris gegevensbescherming"):
        Certificate.destroy(["history.removal"], expected=0, by=officer)
    with pytest.raises(Refused):
        Exemption.make(removal(officer, year=2028), "Nee", by=officer)


def test_who_left_long_ago_loses_the_name_everywhere(guard):
    user = gone(2027, email="gijs@gegaan.example")
    lead = Lead.objects.create(plan=WorkPlanFactory(), user=user, name=str(user))
    Event.record("appointed", user, by=guard, new={"who": str(user)})
    Event.record("appointed", user.positions.get(), by=guard, new={"who": str(user)})
    seal()
    Certificate.destroy(["people.user"], expected=1, by=guard)
    user.refresh_from_db()
    lead.refresh_from_db()
    assert str(user) == f"Voormalig contactpersoon {user.pk}" == lead.name
    assert (user.email, user.is_active, user.has_usable_password()) == ("", False, False)
    assert not any("Gijs" in f"{one.subject_name}{one.new}" for one in Event.objects.all())
    assert due_of("people.user", TODAY).count() == 0


@pytest.mark.parametrize("year", [2029, 2031])
def test_who_left_lately_or_is_still_here_keeps_the_name(guard, year):
    gone(year)
    assert due_of("people.user", TODAY).count() == 0


def test_who_has_another_position_keeps_the_name(guard):
    gone(2027).positions.create(role=User.Role.READER, begins_on=dt.date(2024, 1, 1))
    assert due_of("people.user", TODAY).count() == 0


def test_emptied_events_are_proven_and_say_nothing(settings, guard):
    thing = OrganisationFactory(name="De Bieb")
    settings.LEAGENDA_TODAY = dt.date(2024, 1, 1)
    for number in range(3):
        Event.record("changed", thing, by=guard, new={"name": f"Naam {number}"})
    settings.LEAGENDA_TODAY = TODAY
    Event.record("changed", thing, by=guard, new={"name": "Nu"})
    seal()
    Certificate.destroy(["history.event"], expected=3, by=guard)
    seal()
    assert Verification.carry_out().is_whole
    assert not any("Naam" in str(one.new) for one in Event.objects.all())
    assert Event.objects.filter(new__name="Nu").exists()
    assert due_of("history.event", TODAY).count() == 0
