"""Groups: who is in them, what is vacant, and what becomes of them."""

import datetime as dt

import pytest

from leagenda.foundation.refusal import Refused
from leagenda.governance.models import Group, Membership, Seat
from leagenda.history.models import Event
from tests.factories import LONG_AGO, UserFactory

DAY = dt.date(2021, 10, 14)


@pytest.fixture(autouse=True)
def _day(settings):
    settings.LEAGENDA_TODAY = DAY


@pytest.fixture
def group(officer):
    return Group(name="Werkgroep VVE", begins_on=LONG_AGO).keep(by=officer)


@pytest.fixture
def pilot(officer):
    group = Group(name="Werkgroep Vroegsignalering", begins_on=LONG_AGO).keep(by=officer)
    for name in ["JGZ", "Gemeente"]:
        Seat(group=group, name=name).prescribe(by=officer)
    return group


def join(group, by, **words):
    words = {"name": "Vera Voorbeeld", "begins_on": LONG_AGO} | words
    return Membership(group=group, **words).join(by=by)


def again(group) -> Group:
    return Group.objects.for_page().get(pk=group.pk)


# ── Composition ──────────────────────────────────────────────────────────────


def test_a_seat_that_nobody_fills_is_vacant(pilot, officer):
    join(pilot, officer, seat=pilot.seats.get(name="JGZ"))
    assert [str(seat) for seat in again(pilot).vacancies] == ["Gemeente"]


def test_a_seat_is_vacant_from_the_day_after_somebody_leaves(pilot, officer, settings):
    member = join(pilot, officer, seat=pilot.seats.get(name="JGZ"))
    member.leave(DAY, by=officer)
    assert "JGZ" not in [str(seat) for seat in again(pilot).vacancies]
    settings.LEAGENDA_TODAY = DAY + dt.timedelta(days=1)
    assert "JGZ" in [str(seat) for seat in again(pilot).vacancies]


def test_a_seat_is_filled_by_one_member(pilot, officer):
    seat = pilot.seats.get(name="JGZ")
    join(pilot, officer, seat=seat)
    with pytest.raises(Refused, match="al gevuld"):
        join(pilot, officer, name="Victor Voorbeeld", seat=seat)


def test_a_seat_that_drops_leaves_its_member(pilot, officer):
    seat = pilot.seats.get(name="JGZ")
    member = join(pilot, officer, seat=seat)
    seat.drop(by=officer)
    member.refresh_from_db()
    assert member.seat is None
    assert [str(one) for one in again(pilot).members] == ["Vera Voorbeeld"]


# ── Members ──────────────────────────────────────────────────────────────────


def test_somebody_is_in_a_group_once(group, officer):
    join(group, officer)
    with pytest.raises(Refused, match="zit al in"):
        join(group, officer, name="vera voorbeeld")


def test_nobody_joins_a_group_that_has_ended(group, officer):
    group.end(DAY - dt.timedelta(days=1), by=officer)
    with pytest.raises(Refused, match="bestaat dan niet meer"):
        join(group, officer, begins_on=DAY)


def test_who_left_stays_known(group, officer):
    join(group, officer).leave(DAY - dt.timedelta(days=1), by=officer)
    shown = again(group)
    assert shown.members == []
    assert [str(one) for one in shown.earlier_members] == ["Vera Voorbeeld"]


def test_nobody_leaves_before_coming(group, officer):
    member = join(group, officer, begins_on=DAY)
    with pytest.raises(Refused, match="laatste dag ligt vóór"):
        member.leave(DAY - dt.timedelta(days=1), by=officer)


def test_the_chair_says_who_is_in_the_group_and_a_member_does_not(group, officer):
    chair, member = UserFactory(), UserFactory()
    join(group, officer, user=chair, name="", role="chair")
    join(group, chair, user=member, name="")
    with pytest.raises(Refused, match="voorzitter"):
        join(group, member)


def test_a_chair_who_left_says_nothing_any_more(group, officer):
    chair = UserFactory()
    member = join(group, officer, user=chair, name="", role="chair")
    member.leave(DAY - dt.timedelta(days=1), by=officer)
    assert not group.may_be_kept_by(chair)


def test_the_chair_stands_first(group, officer):
    join(group, officer, name="Anna Voorbeeld")
    join(group, officer, name="Zeno Voorbeeld", role="chair")
    assert [str(one) for one in again(group).members] == ["Zeno Voorbeeld", "Anna Voorbeeld"]


# ── What becomes of a group ──────────────────────────────────────────────────


def test_a_group_does_not_stand_under_itself(group, officer):
    below = Group(name="Subwerkgroep", within=group, begins_on=LONG_AGO).keep(by=officer)
    group.within = below
    with pytest.raises(Refused, match="onder zichzelf"):
        group.keep(by=officer)


def test_ending_a_group_ends_its_members_and_what_stands_under_it(group, officer):
    member = join(group, officer)
    below = Group(name="Subwerkgroep", within=group, begins_on=LONG_AGO).keep(by=officer)
    group.end(DAY, by=officer)
    member.refresh_from_db()
    below.refresh_from_db()
    assert (member.ends_on, below.ends_on) == (DAY, DAY)


def test_a_group_ends_once_and_not_before_it_began(group, officer):
    with pytest.raises(Refused, match="vóór de eerste"):
        group.end(LONG_AGO - dt.timedelta(days=1), by=officer)
    group.end(DAY, by=officer)
    with pytest.raises(Refused, match="eindigt al"):
        group.end(DAY, by=officer)


def test_a_merged_group_keeps_its_past_and_its_members_go_along(group, officer):
    former = Group(name="Werkgroep Gelijke kansen", begins_on=LONG_AGO).keep(by=officer)
    join(former, officer, name="Anna Voorbeeld", role="chair")
    join(former, officer)
    join(group, officer)
    former.merge_into(group, DAY, by=officer)
    former.refresh_from_db()
    assert (former.merged_into, former.ends_on, former.standing) == (group, DAY, group)
    assert former.memberships.filter(ends_on=DAY).count() == 2
    moved = group.memberships.get(name="Anna Voorbeeld")
    assert (moved.role, moved.begins_on) == ("member", DAY + dt.timedelta(days=1))
    assert group.memberships.filter(name="Vera Voorbeeld").count() == 1
    assert former in group.lineage


def test_a_group_does_not_merge_into_itself_or_into_what_has_ended(group, officer):
    former = Group(name="Werkgroep Gelijke kansen", begins_on=LONG_AGO).keep(by=officer)
    with pytest.raises(Refused, match="andere groep"):
        former.merge_into(former, DAY, by=officer)
    group.end(DAY, by=officer)
    with pytest.raises(Refused, match="bestaat dan niet meer"):
        former.merge_into(group, DAY, by=officer)


def test_a_name_is_free_again_once_the_group_has_ended(group, officer):
    group.end(DAY, by=officer)
    assert Group(name=group.name, begins_on=DAY).keep(by=officer)


def test_what_happened_to_a_group_is_remembered(group, officer):
    join(group, officer).leave(DAY, by=officer)
    group.end(DAY, by=officer)
    verbs = Event.objects.about(group).values_list("verb", flat=True)
    assert set(verbs) == {"added", "joined", "left", "ended"}


def test_the_groups_of_somebody_are_those_of_that_day(group, officer):
    user = UserFactory()
    join(group, officer, user=user, name="", begins_on=DAY)
    assert list(Group.objects.of(user, DAY)) == [group]
    assert not Group.objects.of(user, DAY - dt.timedelta(days=1))
