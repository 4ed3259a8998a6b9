"""The pages of groups: what one sees, what one may do."""

import pytest

from leagenda.governance.models import Group, Membership
from leagenda.planning.models import Charge
from tests.factories import LONG_AGO, UserFactory, WorkPlanFactory

LIST = "/groepen/"


@pytest.fixture
def group(officer):
    return Group(name="Werkgroep VVE", begins_on=LONG_AGO).keep(by=officer)


@pytest.fixture
def post(client, officer):
    client.force_login(officer)
    return client.post


def at(group, tail: str = "") -> str:
    return f"{LIST}{group.pk}/{tail}"


def test_without_groups_the_list_says_what_a_group_is_for(page):
    shown = page(LIST).content.decode()
    assert "Nog geen groepen" in shown
    assert "Maak de eerste groep" in shown


def test_a_group_is_made_and_found(post, page):
    words = {"name": "Regiegroep LEA", "kind": "directing", "begins_on": "2019-08-01"}
    answer = post(f"{LIST}nieuw/", words, follow=True)
    assert "Regiegroep LEA" in answer.content.decode()
    assert "Regiegroep LEA" in page(LIST).content.decode()


def test_a_name_that_is_taken_is_refused_with_what_was_typed(post, group):
    words = {"name": "werkgroep vve", "kind": "working", "begins_on": "2019-08-01"}
    answer = post(f"{LIST}nieuw/", words | {"assignment": "Bereik"})
    assert answer.status_code == 422
    assert "Er is al een groep met deze naam" in answer.content.decode()
    assert "Bereik" in answer.content.decode()


def test_somebody_joins_for_the_organisation_they_are_here_for(post, group):
    user = UserFactory(first_name="Jet", last_name="Jeugdarts")
    words = {"user": user.pk, "role": "member", "begins_on": "2021-10-14"}
    assert post(at(group, "leden/"), words).status_code == 302
    assert group.memberships.get().user == user


def test_a_member_is_somebody(post, group):
    answer = post(at(group, "leden/"), {"role": "member", "begins_on": "2021-10-14"})
    assert answer.status_code == 422
    assert "Kies iemand, of schrijf een naam op" in answer.content.decode()
    assert not group.memberships.exists()


def test_a_vacancy_is_filled_from_the_page_that_shows_it(post, page, group):
    post(at(group, "zetels/"), {"name": "JGZ"})
    assert "Niemand namens JGZ" in page(at(group)).content.decode()
    seat = group.seats.get()
    assert (
        f'value="{seat.pk}" selected' in page(at(group, f"leden/?zetel={seat.pk}")).content.decode()
    )
    words = {"name": "Vera", "role": "member", "seat": seat.pk, "begins_on": "2021-10-14"}
    post(at(group, "leden/"), words)
    assert "Niemand namens" not in page(at(group)).content.decode()


def test_a_reader_sees_who_is_in_it_and_has_no_buttons(client, group, officer):
    Membership(group=group, name="Vera Voorbeeld", begins_on=LONG_AGO).join(by=officer)
    client.force_login(UserFactory())
    shown = client.get(at(group)).content.decode()
    assert "Vera Voorbeeld" in shown
    assert "vertrekt" not in shown
    assert "Voeg iemand toe" not in shown


def test_a_reader_who_posts_is_told_why_not(client, group):
    client.force_login(UserFactory())
    answer = client.post(at(group, "leden/"), {"name": "Vera"})
    assert answer.status_code == 403
    assert "voorzitter" in answer.content.decode()


def test_a_group_goes_on_in_another(post, group, officer):
    former = Group(name="Werkgroep Gelijke kansen", begins_on=LONG_AGO).keep(by=officer)
    words = {"other": group.pk, "on": "2021-07-31"}
    answer = post(at(former, "voeg-samen/"), words, follow=True)
    assert "gaat verder in" in answer.content.decode()


def test_a_plan_shows_the_group_that_its_group_went_on_in(post, page, group, officer):
    former = Group(name="Werkgroep Gelijke kansen", begins_on=LONG_AGO).keep(by=officer)
    plan = WorkPlanFactory()
    assert post(f"/werkplannen/{plan.pk}/groep/", {"group": former.pk}).status_code == 302
    former.merge_into(group, LONG_AGO, by=officer)
    assert str(group) in page(plan.of.get_absolute_url()).content.decode()
    assert str(plan) in page(at(group, "werkplannen/")).content.decode()


def test_a_plan_can_be_carried_by_nobody_again(post, group):
    plan = WorkPlanFactory()
    post(f"/werkplannen/{plan.pk}/groep/", {"group": group.pk})
    post(f"/werkplannen/{plan.pk}/groep/", {"group": ""})
    assert not Charge.objects.exists()


def test_more_groups_and_members_take_no_more_queries(client, count_queries, officer):
    client.force_login(officer)

    def fill(number):
        group = Group(name=f"Groep {number}", begins_on=LONG_AGO).keep(by=officer)
        for name in "abc":
            Membership(group=group, name=name, begins_on=LONG_AGO).join(by=officer)

    fill(1)
    few = count_queries(LIST)
    for number in range(2, 8):
        fill(number)
    assert count_queries(LIST) == few
