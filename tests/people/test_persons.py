"""The pages of people: who takes part, who sees an address, who leaves when."""

import datetime as dt

import pytest

from leagenda.foundation.clock import today
from leagenda.people.models import Role
from tests.factories import OrganisationFactory, UserFactory

A_DAY = dt.timedelta(days=1)


@pytest.fixture
def mbo(db):
    return OrganisationFactory(name="mbo")


@pytest.fixture
def tess(mbo):
    return UserFactory(first_name="Tess", last_name="Trekker", role=Role.LEAD, organisation=mbo)


@pytest.fixture
def post(client, officer):
    client.force_login(officer)
    return client.post


def test_the_list_says_who_is_what(page, tess):
    text = page("/mensen/").text
    assert "Tess Trekker" in text
    assert "trekker, mbo" in text
    assert "actief" in text


def test_the_list_can_be_narrowed(page, tess, mbo):
    assert "Tess" not in page("/mensen/?q=zzz").text
    assert "Tess Trekker" in page(f"/mensen/?organisatie={mbo.pk}").text
    assert "Tess Trekker" not in page("/mensen/?rol=reader").text


def test_who_left_is_shown_when_asked_for(page, tess):
    tess.positions.update(ends_on=today() - A_DAY)
    assert "Tess Trekker" not in page("/mensen/").text
    text = page("/mensen/?ook_weg=on").text
    assert "Tess Trekker" in text
    assert "vertrokken" in text


def test_more_people_take_no_more_queries(page, tess, mbo, count_queries):
    page("/mensen/")
    few = count_queries("/mensen/")
    UserFactory.create_batch(5, role=Role.CONTACT, organisation=mbo)
    assert count_queries("/mensen/") == few


@pytest.mark.parametrize(("own", "seen"), [(True, True), (False, False)])
def test_an_address_is_for_colleagues(client, tess, mbo, own, seen):
    client.force_login(UserFactory(organisation=mbo if own else OrganisationFactory()))
    assert (tess.email in client.get(f"/mensen/{tess.pk}/").text) is seen


def test_a_position_is_given(post, tess):
    words = {"role": "reader", "begins_on": str(today())}
    assert post(f"/mensen/{tess.pk}/functies/", words).status_code == 302
    assert tess.positions.count() == 2


def test_a_position_that_is_held_already_is_refused_on_the_page(post, tess, mbo):
    words = {"role": "lead", "organisation": mbo.pk, "begins_on": str(today())}
    answer = post(f"/mensen/{tess.pk}/functies/", words)
    assert answer.status_code == 422
    assert "is in die tijd al trekker" in answer.text


def test_a_position_ends_on_a_day_and_goes_on_after_all(post, tess):
    position = tess.positions.get()
    post(f"/functies/{position.pk}/laatste-dag/", {"ends_on": str(today() + A_DAY)})
    position.refresh_from_db()
    assert position.ends_on == today() + A_DAY
    post(f"/functies/{position.pk}/gaat-door/")
    position.refresh_from_db()
    assert position.ends_on is None


def test_leaving_ends_everything(post, tess, page):
    later = tess.positions.create(role=Role.READER, begins_on=today() + 9 * A_DAY)
    post(f"/mensen/{tess.pk}/vertrek/", {"ends_on": str(today() + A_DAY)})
    assert not tess.positions.filter(pk=later.pk).exists()
    assert "vertrekt op" in page(f"/mensen/{tess.pk}/").text


def test_the_last_policy_officer_does_not_leave(post, officer):
    answer = post(f"/mensen/{officer.pk}/vertrek/", {"ends_on": str(today())})
    assert answer.status_code == 422
    assert "Wijs eerst iemand aan" in answer.text
