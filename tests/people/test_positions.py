"""Positions: what somebody is here, for whom, from a first through a last day."""

import datetime as dt

import pytest

from leagenda.foundation.clock import today
from leagenda.foundation.refusal import Refused
from leagenda.history.models import Event
from leagenda.people.models import Position, Role, User
from tests.factories import OrganisationFactory, PolicyOfficerFactory, UserFactory

A_DAY = dt.timedelta(days=1)


@pytest.fixture
def tess(db):
    return UserFactory(first_name="Tess", last_name="Trekker", role=None)


@pytest.fixture
def administrator(db):
    return UserFactory(first_name="Bas", last_name="Beheer", role=Role.ADMINISTRATOR)


def again(user):
    """As the next request knows this person."""
    return User.objects.get(pk=user.pk)


# ── What holds when ──────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("begins", "ends", "holds"),
    [(0, None, True), (1, None, False), (0, 0, True), (-9, -1, False), (-9, 0, True)],
)
def test_the_first_and_the_last_day_count(tess, officer, begins, ends, holds):
    tess.positions.create(
        role=Role.LEAD,
        begins_on=today() + begins * A_DAY,
        ends_on=None if ends is None else today() + ends * A_DAY,
    )
    assert tess.takes_part is holds
    assert tess.holds(Role.LEAD) is holds
    assert Position.objects.on(today()).filter(user=tess).exists() is holds
    assert User.objects.taking_part().filter(pk=tess.pk).exists() is holds


def test_somebody_can_be_several_things(tess, officer):
    mbo, school = OrganisationFactory(name="mbo"), OrganisationFactory(name="School")
    tess.appoint(Role.CONTACT, organisation=school, by=officer)
    tess.appoint(Role.LEAD, organisation=mbo, ends_on=today(), by=officer)
    assert tess.role == Role.LEAD
    assert tess.organisation == mbo
    assert tess.organisations == [mbo, school]
    assert tess.spoken_for == {mbo.pk, school.pk}


def test_a_reader_does_not_speak_for_the_organisation(tess, officer):
    tess.appoint(Role.READER, organisation=OrganisationFactory(), by=officer)
    assert tess.spoken_for == set()


def test_positions_are_asked_once(tess, officer, django_assert_num_queries):
    tess.appoint(Role.LEAD, organisation=OrganisationFactory(), by=officer)
    person = again(tess)
    with django_assert_num_queries(1):
        assert person.takes_part
        assert not person.keeps_the_agenda
        assert person.organisation
        assert person.get_role_display() == "trekker"


# ── Coming in ────────────────────────────────────────────────────────────────


def test_who_takes_no_part_cannot_sign_in(tess, client):
    tess.set_password("leagenda")
    tess.save()
    words = {"login": tess.username, "password": "leagenda"}
    closed = "/inloggen/afgesloten/"
    assert client.post("/inloggen/", words).headers["Location"] == closed
    tess.positions.create(role=Role.READER)
    assert client.post("/inloggen/", words).headers["Location"] == "/"


def test_the_session_ends_with_the_position(officer, client):
    lead = UserFactory(role=Role.LEAD)
    client.force_login(lead)
    assert client.get("/partners/").status_code == 200
    lead.positions.update(ends_on=today() - A_DAY)
    assert client.get("/partners/").headers["Location"] == "/inloggen/?next=/partners/"


# ── Appointing ───────────────────────────────────────────────────────────────


def test_an_appointment_is_remembered(tess, officer):
    position = tess.appoint(Role.LEAD, organisation=OrganisationFactory(name="mbo"), by=officer)
    event = Event.objects.about(position).get()
    assert (event.verb, event.by, event.subject_name) == ("appointed", officer, "trekker, mbo")


def test_only_who_keeps_the_agenda_appoints(tess, officer):
    with pytest.raises(Refused, match="doet de beleidsmedewerker of de beheerder"):
        tess.appoint(Role.READER, by=UserFactory(role=Role.LEAD))
    assert not tess.positions.exists()


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.PRIVACY_OFFICER, Role.CASE_WORKER])
def test_roles_that_open_more_are_given_by_an_administrator(tess, officer, administrator, role):
    with pytest.raises(Refused, match="geeft alleen een beheerder"):
        tess.appoint(role, by=officer)
    assert tess.appoint(role, by=administrator)


def test_nobody_is_the_same_thing_twice_at_once(tess, officer):
    tess.appoint(Role.LEAD, ends_on=today() + A_DAY, by=officer)
    with pytest.raises(Refused, match="Tess Trekker is in die tijd al trekker"):
        tess.appoint(Role.LEAD, begins_on=today() + A_DAY, by=officer)
    assert tess.appoint(Role.LEAD, begins_on=today() + 2 * A_DAY, by=officer)


def test_the_last_day_is_not_before_the_first(tess, officer):
    with pytest.raises(Refused, match="ligt vóór de eerste"):
        tess.appoint(Role.LEAD, ends_on=today() - A_DAY, by=officer)


# ── Ending ───────────────────────────────────────────────────────────────────


def test_a_position_ends_and_can_go_on(tess, officer):
    position = tess.appoint(Role.LEAD, by=officer)
    position.end(today() + A_DAY, by=officer)
    assert again(tess).positions.get().ends_on == today() + A_DAY
    position.go_on(by=officer)
    assert again(tess).positions.get().ends_on is None
    verbs = [event.verb for event in Event.objects.about(position)]
    assert verbs == ["resumed", "ended", "appointed"]


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.POLICY_OFFICER])
def test_the_last_one_who_is_needed_stays(administrator, role):
    person = administrator if role == Role.ADMINISTRATOR else PolicyOfficerFactory()
    position = person.positions.get()
    with pytest.raises(Refused, match="Wijs eerst iemand aan"):
        position.end(today(), by=administrator)
    UserFactory(role=role).positions.update(begins_on=today() + A_DAY)
    position.end(today(), by=administrator)


def test_a_successor_who_comes_later_leaves_a_gap(administrator):
    UserFactory(role=Role.ADMINISTRATOR).positions.update(begins_on=today() + 2 * A_DAY)
    with pytest.raises(Refused, match="Wijs eerst iemand aan"):
        administrator.positions.get().end(today(), by=administrator)


def test_a_position_does_not_end_before_it_began(tess, officer):
    position = tess.appoint(Role.LEAD, by=officer)
    with pytest.raises(Refused, match="ligt vóór de eerste"):
        position.end(today() - A_DAY, by=officer)


def test_only_who_keeps_the_agenda_ends_a_position(tess, officer):
    position = tess.appoint(Role.LEAD, by=officer)
    for verb in (lambda by: position.end(today(), by=by), lambda by: position.go_on(by=by)):
        with pytest.raises(Refused, match="doet de beleidsmedewerker"):
            verb(UserFactory(role=Role.LEAD))
