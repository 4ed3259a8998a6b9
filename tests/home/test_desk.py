"""Home tells each person what to do next."""

import datetime as dt

import pytest

from leagenda.home.demo.telling import DAY, tell
from leagenda.home.models import Desk
from leagenda.people.models import User
from leagenda.planning.models import Action, YearAgenda
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk_of(settings):
    settings.LEAGENDA_TODAY = DAY
    tell()
    return lambda username, today=DAY: Desk.of(User.objects.get(username=username), today)


def titles(desk):
    return [step.title for step in desk.steps]


def test_the_keeper_hears_first_what_does_not_add_up(desk_of):
    first, *_others = desk_of("beleid").steps
    assert first.title == "Jaaragenda 2021-2022 klopt nog niet"
    assert "2 dingen" in first.reason


def test_a_lead_hears_of_the_own_plan(desk_of):
    assert titles(desk_of("trekker", dt.date(2021, 12, 20))) == ["Tussenevaluatie"]


def test_a_contact_hears_of_actions_of_the_own_organisation_late_ones_first(desk_of):
    desk = desk_of("school", dt.date(2021, 12, 15))
    lateness = [step.is_late for step in desk.steps]
    assert lateness == sorted(lateness, reverse=True)
    own = Action.objects.filter(participations__organisation__name="Primair onderwijs")
    assert set(titles(desk)) <= set(own.values_list("description", flat=True))


def test_what_was_done_is_not_asked_again(desk_of):
    held = "Bijeenkomst kinderopvang en basisonderwijs over samenwerking"
    assert held not in titles(desk_of("school", dt.date(2021, 12, 15)))


def test_a_stranger_without_agenda_has_an_empty_desk(desk_of):
    YearAgenda.objects.all().delete()
    desk = desk_of("lezer")
    assert (desk.year_agenda, desk.steps) == (None, [])


def test_more_than_a_handful_is_counted_and_not_listed(desk_of):
    Action.objects.update(ends_on=DAY, status="planned")
    desk = desk_of("beleid")
    assert len(desk.steps) == 8
    assert desk.more == 22 + 1 - 8


def test_the_agenda_of_this_school_year_is_the_current_one(desk_of):
    assert desk_of("lezer").year_agenda.school_year == 2021
    assert desk_of("beleid", dt.date(2021, 7, 31)).year_agenda.school_year == 2020
    assert desk_of("beleid", dt.date(2030, 1, 1)).year_agenda.school_year == 2021


def test_telling_twice_tells_once(desk_of):
    tell()
    assert YearAgenda.objects.count() == 2
    assert Action.objects.filter(ambition__plan__of__school_year=2021).count() == 22


def test_the_demo_is_not_told_where_somebody_works(db):
    UserFactory()
    tell()
    assert not YearAgenda.objects.exists()
