"""Home, search and the manual, through the front door."""

import pytest

from leagenda.home.models import chapters
from tests.factories import ActionFactory, OrganisationFactory, UserFactory


def test_home_asks_to_sign_in_first(client, db):
    assert client.get("/").headers["Location"] == "/inloggen/?next=/"


def test_an_empty_installation_teaches_its_keeper_to_begin(page):
    assert "Begin met uw eigen jaaragenda" in page("/").text


def test_an_empty_installation_tells_a_reader_to_wait(client, db):
    client.force_login(UserFactory())
    assert "Er is nog geen jaaragenda" in client.get("/").text


def test_searching_finds_words_in_actions_and_their_partners(page):
    action = ActionFactory(description="Monitor opstellen")
    action.participations.create(name="Kwadraad")
    answer = page("/zoeken/?q=monitor+kwadraad").text
    assert "Monitor opstellen" in answer


def test_what_is_found_says_where_it_stands(page):
    ActionFactory(
        description="Eindevaluatie",
        planning="mei 2022",
        ambition__plan__title="Gelijke kansen",
        ambition__plan__of__school_year=2021,
    )
    answer = page("/zoeken/?q=eindevaluatie").text
    assert "2021-2022 · Gelijke kansen · mei 2022" in answer


def test_a_draft_is_not_found_by_who_may_not_see_it(client, db):
    ActionFactory(description="Monitor opstellen")
    client.force_login(UserFactory())
    assert "Monitor opstellen" not in client.get("/zoeken/?q=monitor").text


def test_organisations_are_found_by_their_aliases(page):
    OrganisationFactory(name="De Waterlelie").also_called("Springplank")
    assert "De Waterlelie" in page("/zoeken/?q=springplank").text


def test_nothing_found_says_what_to_try(page):
    assert "Niets gevonden" in page("/zoeken/?q=xyzzy").text


def test_hostile_words_are_only_words(page):
    answer = page("/zoeken/", {"q": "<script>alert(1)</script>%_'\""})
    assert answer.status_code == 200
    assert "<script>alert" not in answer.text


@pytest.mark.parametrize("address", ["/zoeken/", "/partners/"])
@pytest.mark.parametrize("words", ["de " * 66, "a b c d e f g h i j " * 10, "woord " * 2000])
def test_a_whole_sentence_pasted_to_search_for_is_no_problem(page, address, words):
    ActionFactory().participations.create(name="Kwadraad")
    assert page(address, {"q": words}).status_code == 200


def test_many_findings_are_counted_and_the_first_shown(page):
    for number in range(23):
        OrganisationFactory(name=f"Opvang {number}")
    assert "De eerste 20 van 23" in page("/zoeken/?q=opvang").text


def test_more_to_find_takes_no_more_queries(client, officer, count_queries):
    client.force_login(officer)
    ActionFactory(description="Monitor")
    before = count_queries("/zoeken/?q=monitor")
    for _ in range(5):
        ActionFactory(description="Monitor")
    assert count_queries("/zoeken/?q=monitor") == before


@pytest.mark.parametrize("chapter", [one.name for one in chapters()])
def test_every_chapter_of_the_manual_opens(page, chapter):
    assert page(f"/handleiding/{chapter}/").status_code == 200


def test_the_manual_opens_at_its_first_chapter(page):
    assert page("/handleiding/").headers["Location"] == f"/handleiding/{chapters()[0].name}/"


@pytest.mark.parametrize("address", ["/handleiding/geheim/", "/handleiding/x/beelden/..%2Fx.png"])
def test_what_the_manual_does_not_hold_is_not_found(page, address):
    assert page(address).status_code == 404
