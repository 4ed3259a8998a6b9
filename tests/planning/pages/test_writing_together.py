"""Two people at the same thing: nothing is overwritten silently, nothing typed is lost."""

import pytest
from django.urls import reverse

from leagenda.planning.models import Action

pytestmark = pytest.mark.django_db


@pytest.fixture
def address(action):
    return reverse("planning:edit_part", args=["action", action.pk])


def typed(action, **changed) -> dict:
    """What the form of an action sends when somebody changed this in it."""
    as_it_was = {name: action.read(name) for name in Action.editable}
    return {**as_it_was, "seen": action.version, **changed}


def test_a_version_that_cannot_exist_is_refused(action, address, post):
    assert post(address, typed(action, planning="Q2 2022", seen=9**40)).status_code == 422


def test_who_comes_second_sees_what_the_other_made_of_it(action, address, post, colleague):
    action.change({"planning": "Q1 2022"}, seen=1, by=colleague)
    answer = post(address, typed(action, planning="Q2 2022"))
    assert answer.status_code == 409
    page = answer.text
    assert "Cor Collega was u net voor" in page
    assert "<del>Q4 2021</del>" in page
    assert "<ins>Q1 2022</ins>" in page
    assert 'value="Q2 2022"' in page
    assert Action.objects.get().planning == "Q1 2022"


def test_saving_again_keeps_ones_own_words(action, address, post, colleague):
    action.change({"planning": "Q1 2022"}, seen=1, by=colleague)
    post(address, typed(action, planning="Q2 2022", seen=2) | {"keuze-planning": "mine"})
    assert Action.objects.get().planning == "Q2 2022"


def test_one_can_choose_the_words_of_the_other(action, address, post, colleague):
    action.change({"planning": "Q1 2022"}, seen=1, by=colleague)
    post(address, typed(action, planning="Q2 2022", seen=2) | {"keuze-planning": "theirs"})
    assert Action.objects.get().planning == "Q1 2022"


def test_what_only_the_other_changed_is_kept_when_choosing(action, address, post, colleague):
    action.change({"planning": "Q1 2022", "result": "Van Cor"}, seen=1, by=colleague)
    page = post(address, typed(action, planning="Q2 2022")).context
    assert page["form"]["result"].value() == "Van Cor"
    assert page["form"]["seen"].value() == 2
    assert page["form"]["planning"].value() == "Q2 2022"


def test_different_fields_at_the_same_time_are_both_kept(action, address, post, colleague):
    action.change({"result": "Van Cor"}, seen=1, by=colleague)
    assert post(address, typed(action, planning="Q2 2022")).status_code == 302
    kept = Action.objects.get()
    assert (kept.planning, kept.result) == ("Q2 2022", "Van Cor")
