"""All actions as a table: filter, sort, choose columns, change several at once."""

import datetime as dt

import pytest
from django.urls import reverse

from leagenda.history.models import Removal
from leagenda.planning.models import Action, selection
from leagenda.planning.views import table
from tests.factories import (
    ActionFactory,
    AmbitionFactory,
    CostLineFactory,
    OrganisationFactory,
    ThemeFactory,
    WorkPlanFactory,
)

pytestmark = pytest.mark.django_db
ADDRESS = "/jaaragendas/2021-2022/tabel/"
TOGETHER = "/jaaragendas/2021-2022/tabel/samen/"


@pytest.fixture
def actions(year_agenda):
    """Three actions in two chapters, each with something of its own."""
    first, second = (
        AmbitionFactory(plan=WorkPlanFactory(of=year_agenda, position=number, title=title))
        for number, title in enumerate(["Kansen", "Zorg"])
    )
    made = [
        make(first, "appel", planning="Q4 2021", number="1"),
        make(first, "citroen", planning="n.t.b.", number="2", position=1, status="done"),
        make(second, "banaan", planning="mei 2022", number="1"),
    ]
    library = OrganisationFactory(name="Bibliotheek")
    made[0].participations.create(name="bieb", organisation=library)
    made[2].participations.create(name="Zeeman", role="lead")
    CostLineFactory(plan=None, action=made[1], lump=5_00)
    return made


def make(ambition, words, **more):
    action = ActionFactory.build(ambition=ambition, description=words, **more)
    action.settle()
    action.save()
    return action


def found(page, /, **query) -> list[str]:
    rows = page(ADDRESS, query).context["rows"]
    return [row.description for row in rows]


def test_all_actions_stand_in_the_order_of_the_document(actions, page):
    assert found(page) == ["appel", "citroen", "banaan"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"q": "citr"}, ["citroen"]),
        ({"q": "bieb"}, ["appel"]),
        ({"status": "done"}, ["citroen"]),
        ({"toon": "ongelezen"}, ["citroen"]),
        ({"toon": "zonder-partner"}, ["citroen"]),
        ({"toon": "zonder-trekker"}, ["appel", "citroen"]),
        ({"toon": "zonder-planning"}, []),
        ({"toon": "onzin", "status": "onzin"}, ["appel", "citroen", "banaan"]),
    ],
)
def test_a_filter_narrows_the_table(actions, page, query, expected):
    assert found(page, **query) == expected


def test_filters_by_plan_theme_and_partner(actions, page):
    plan = actions[2].work_plan
    theme = ThemeFactory(agenda=actions[0].year_agenda.agenda)
    plan.themes.add(theme)
    partner = actions[0].participations.get().organisation
    assert found(page, werkplan=plan.pk) == ["banaan"]
    assert found(page, thema=theme.pk) == ["banaan"]
    assert found(page, partner=partner.pk) == ["appel"]


def test_what_is_late_is_a_filter(actions, page, settings):
    settings.LEAGENDA_TODAY = dt.date(2022, 2, 1)
    assert found(page, toon="te-laat") == ["appel"]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("actie", ["appel", "banaan", "citroen"]),
        ("-actie", ["citroen", "banaan", "appel"]),
        ("-nr", ["banaan", "citroen", "appel"]),
        ("-budget", ["citroen", "appel", "banaan"]),
        ("-tot", ["banaan", "appel"]),
        ("onzin", ["appel", "citroen", "banaan"]),
    ],
)
def test_every_column_sorts_both_ways(actions, page, order, expected):
    rows = [one for one in found(page, op=order) if one in expected]
    assert rows == expected


def test_a_sorted_column_says_so_and_turns_round(actions, page):
    text = page(ADDRESS, {"op": "actie"}).text
    assert 'aria-sort="ascending"' in text
    assert "op=-actie" in text
    assert 'aria-sort="descending"' in page(ADDRESS, {"op": "-actie"}).text


def test_one_chooses_the_columns(actions, page):
    text = page(ADDRESS, {"kolommen": ["ambitie", "tot"]}).text
    assert 'data-label="Uiterlijk">31 dec 2021' in text
    assert 'data-label="Budget"' not in text


def test_no_result_says_how_to_see_more(actions, page):
    assert "Geen acties bij deze keuze" in page(ADDRESS, {"q": "zzz"}).text


def test_an_agenda_without_actions_says_where_they_come_from(year_agenda, page):
    assert "Nog geen acties" in page(ADDRESS).text


def test_more_rows_take_no_more_queries(actions, page, count_queries):
    page(ADDRESS)
    few = count_queries(ADDRESS)
    for number in range(6):
        more = make(AmbitionFactory(plan=actions[0].work_plan), f"meer {number}")
        more.participations.create(name="PO")
        CostLineFactory(plan=None, action=more)
    assert count_queries(ADDRESS) == few


def test_a_long_table_goes_on_over_the_page(actions, page, monkeypatch):
    monkeypatch.setattr(table, "MANY", 2)
    assert found(page) == ["appel", "citroen"]
    assert found(page, page=2) == ["banaan"]


# ── Several at once ──────────────────────────────────────────────────────────


def ticked(actions, way, **more) -> str:
    return reverse(
        "planning:change_together",
        args=["2021-2022"],
        query={"wat": way, "rij": [str(one.pk) for one in actions], **more},
    )


def test_it_says_how_many_before_it_does_anything(actions, page):
    text = page(ticked(actions[:2], "status")).text
    assert "2 acties wijzigen" in text
    assert "citroen" in text
    assert not Action.objects.filter(status="running").exists()


@pytest.mark.parametrize(
    ("way", "value", "field"),
    [
        ("status", "running", "status"),
        ("trekker", "Gemeente", "lead"),
        ("planning", "Q2 2022", "planning"),
    ],
)
def test_ticked_actions_get_the_same(actions, post, way, value, field):
    answer = post(ticked(actions[:2], way, terug=f"{ADDRESS}?op=actie"), {"value": value})
    assert answer.url == f"{ADDRESS}?op=actie"
    assert [one.read(field) == value for one in Action.objects.in_order()] == [True, True, False]


def test_new_planning_is_read_for_each(actions, post):
    post(ticked(actions, "planning"), {"value": "Q2 2022"})
    assert set(Action.objects.values_list("starts_on", flat=True)) == {dt.date(2022, 4, 1)}


def test_ticked_actions_move_to_another_ambition(actions, post):
    home = actions[2].ambition
    post(ticked(actions, "ambitie"), {"value": home.pk})
    assert home.actions.count() == 3


def test_ticked_actions_are_removed_and_come_back_together(actions, post, client):
    answer = post(ticked(actions[:2], "verwijderen"))
    assert Action.objects.count() == 1
    (message,) = client.get(answer.url).context["messages"]
    post(message.extra_tags.removeprefix("undo:"))
    assert Action.objects.count() == 3
    assert not Removal.objects.open().exists()


def test_all_that_was_found_is_changed(actions, post):
    post(f"{TOGETHER}?wat=status&alles=1&toon=zonder-trekker", {"value": "stopped"})
    assert Action.objects.filter(status="stopped").count() == 2


def test_nothing_ticked_is_refused(actions, page):
    assert "Vink eerst een of meer acties aan." in page(f"{TOGETHER}?wat=status&rij=onzin").text


def test_too_many_at_once_are_refused(actions, post, monkeypatch):
    monkeypatch.setattr(selection, "LARGEST", 2)
    answer = post(ticked(actions, "status"), {"value": "running"})
    assert answer.status_code == 422
    assert "Kies er ten hoogste 2 tegelijk; dit zijn er 3." in answer.text
    assert not Action.objects.filter(status="running").exists()


def test_all_or_none(actions, post):
    answer = post(ticked(actions, "status"), {"value": "onzin"})
    assert answer.status_code == 422
    assert Action.objects.filter(status="planned").count() == 2


def test_actions_of_another_year_are_left_alone(actions, post):
    other = ActionFactory(ambition__plan__of__school_year=2030)
    post(ticked([*actions, other], "status"), {"value": "running"})
    other.refresh_from_db()
    assert other.status == "planned"


def test_who_only_reads_sees_no_boxes_and_hears_why_not(actions, reader, client):
    client.force_login(reader)
    assert 'type="checkbox" name="rij"' not in client.get(ADDRESS).text
    assert client.post(ticked(actions, "status"), {"value": "running"}).status_code == 403


def test_a_whole_sentence_pasted_to_search_for_is_no_problem(actions, page):
    assert page(ADDRESS, {"q": " ".join(f"woord{n}" for n in range(66))}).status_code == 200
    assert page(ADDRESS, {"q": "zee " * 2000}).status_code == 200
