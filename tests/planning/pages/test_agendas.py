"""The list of year agendas, beginning one, and the agenda of several years."""

import pytest
from django.urls import reverse

from leagenda.history.models import Removal
from leagenda.planning.models import Agenda, Principle, Theme, YearAgenda
from tests.factories import (
    ActionFactory,
    AgendaFactory,
    BudgetLineFactory,
    CostLineFactory,
    CoverageFactory,
    OrganisationFactory,
    ThemeFactory,
    YearAgendaFactory,
)

pytestmark = pytest.mark.django_db


# ── The list ─────────────────────────────────────────────────────────────────


def test_the_list_says_how_each_year_stands(year_agenda, action, page):
    CostLineFactory(plan=action.work_plan, lump=92_550_00)
    CoverageFactory(plan=action.work_plan, amount=25_900_00)
    BudgetLineFactory(of=year_agenda, amount=66_650_00)
    YearAgendaFactory(school_year=2022, agenda=year_agenda.agenda)
    text = page("/jaaragendas/").text
    assert text.index("2022-2023") < text.index("2021-2022")
    for words in ("Concept", "Vastgesteld", "stuurgroep", "92.550", "25.900", "66.650"):
        assert words in text


def test_an_empty_list_says_how_to_begin(page):
    text = page("/jaaragendas/").text
    assert "Nog geen jaaragenda" in text
    assert "/jaaragendas/nieuw/" in text


def test_who_only_reads_finds_adopted_agendas_and_no_button(year_agenda, reader, client):
    YearAgendaFactory(school_year=2022, agenda=year_agenda.agenda)
    client.force_login(reader)
    text = client.get("/jaaragendas/").text
    assert "2021-2022" in text
    assert "2022-2023" not in text
    assert "/jaaragendas/nieuw/" not in text


def test_more_agendas_take_no_more_queries(year_agenda, page, count_queries):
    page("/jaaragendas/")
    few = count_queries("/jaaragendas/")
    for year in (2022, 2023):
        ActionFactory(ambition__plan__of__school_year=year)
    assert count_queries("/jaaragendas/") == few


# ── Beginning one ────────────────────────────────────────────────────────────


def test_a_new_agenda_is_an_empty_draft(post):
    answer = post(
        "/jaaragendas/nieuw/", {"school_year": "2026/2027", "first_year": 2026, "last_year": 2030}
    )
    assert answer.url == "/jaaragendas/2026-2027/"
    made = YearAgenda.objects.get()
    assert (made.school_year, made.is_adopted) == (2026, False)
    assert (made.agenda.first_year, made.agenda.last_year) == (2026, 2030)


def test_a_new_agenda_takes_the_agenda_of_several_years_that_is_there(year_agenda, post):
    post("/jaaragendas/nieuw/", {"school_year": "2022-2023", "agenda": year_agenda.agenda.pk})
    assert YearAgenda.objects.get(school_year=2022).agenda == year_agenda.agenda
    assert Agenda.objects.count() == 1


def test_the_next_school_year_is_filled_in(year_agenda, page):
    assert 'value="2022-2023"' in page("/jaaragendas/nieuw/").text


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"school_year": "volgend jaar"}, "is geen schooljaar. Schrijf het als 2021-2022."),
        ({"school_year": "0000-0001"}, "is geen schooljaar van deze tijd"),
        ({"school_year": "9998-9999"}, "is geen schooljaar van deze tijd"),
        ({"school_year": "2026-2028"}, "het tweede jaar moet op het eerste volgen"),
        ({"school_year": "2026-2027"}, "vul van een nieuwe beide jaren in"),
        (
            {"school_year": "2021-2022", "first_year": 2019, "last_year": 2022},
            "Er is al een jaaragenda 2021-2022.",
        ),
    ],
)
def test_a_new_agenda_is_refused_in_a_sentence(year_agenda, post, typed, sentence):
    answer = post("/jaaragendas/nieuw/", typed)
    assert answer.status_code == 422
    assert sentence in answer.text
    assert YearAgenda.objects.count() == 1


def test_who_only_reads_begins_none(reader, client):
    client.force_login(reader)
    assert client.get("/jaaragendas/nieuw/").status_code == 403


# ── The agenda of several years ──────────────────────────────────────────────


@pytest.fixture
def agenda(db):
    return AgendaFactory(name="LEA")


def test_the_page_shows_themes_principles_and_partners(agenda, page):
    ThemeFactory(agenda=agenda, number="1", name="Gelijke kansen")
    agenda.principles.create(text="Samen verder")
    agenda.partners.add(OrganisationFactory(name="Bibliotheek"))
    text = page("/agenda/").text
    for words in ("LEA", "1. Gelijke kansen", "Samen verder", "Bibliotheek"):
        assert words in text


def test_without_any_agenda_the_page_says_how_it_comes_to_be(page):
    assert "Nog geen meerjarige agenda" in page("/agenda/").text


def test_name_years_and_partners_are_changed(agenda, post):
    library = OrganisationFactory()
    typed = {"name": "Nieuw", "first_year": 2023, "last_year": 2027, "partners": [library.pk]}
    post(reverse("planning:edit_agenda", args=[agenda.pk]), {**typed, "was": agenda.words})
    kept = Agenda.objects.get()
    assert (kept.words, list(kept.partners.all())) == ("Nieuw 2023-2027", [library])


def test_years_in_the_wrong_order_are_refused(agenda, post):
    typed = {"name": "LEA", "first_year": 2023, "last_year": 2022, "was": agenda.words}
    answer = post(reverse("planning:edit_agenda", args=[agenda.pk]), typed)
    assert answer.status_code == 422
    assert "Het laatste jaar ligt niet na het eerste." in answer.text


@pytest.mark.parametrize("forged", ["9" * 40, "-1", "x"])
def test_a_partner_that_does_not_exist_is_refused_in_words(agenda, post, forged):
    typed = {"name": "", "first_year": 2019, "last_year": 2022, "partners": [forged]}
    address = reverse("planning:edit_agenda", args=[agenda.pk])
    answer = post(address, {**typed, "was": agenda.words})
    assert answer.status_code == 422
    assert "partners" in answer.context["form"].errors


def test_themes_are_added_renamed_and_moved(agenda, post):
    post(reverse("planning:add_theme", args=[agenda.pk]), {"number": "1", "name": "Kansen"})
    post(reverse("planning:add_theme", args=[agenda.pk]), {"number": "2", "name": "Zorg"})
    first, second = agenda.themes.all()
    typed = {"number": "1", "name": "Gelijke kansen", "was": str(first)}
    post(reverse("planning:edit_theme", args=[first.pk]), typed)
    post(reverse("planning:move_theme", args=[second.pk]), {"richting": "omhoog"})
    assert [theme.name for theme in agenda.themes.all()] == ["Zorg", "Gelijke kansen"]


def test_a_theme_that_somebody_else_renamed_is_not_overwritten(agenda, post):
    theme = ThemeFactory(agenda=agenda, number="1", name="Van Cor")
    address = reverse("planning:edit_theme", args=[theme.pk])
    typed = {"number": "1", "name": "Van mij", "was": "1. Kansen"}
    answer = post(address, typed)
    assert answer.status_code == 422
    assert "Iemand veranderde dit intussen in “1. Van Cor”" in answer.text
    assert answer.context["form"]["was"].value() == "1. Van Cor"
    assert Theme.objects.get().name == "Van Cor"
    post(address, {**typed, "was": "1. Van Cor"})
    assert Theme.objects.get().name == "Van mij"


def test_a_theme_in_use_is_not_removed(action, post):
    theme = ThemeFactory(agenda=action.year_agenda.agenda)
    action.work_plan.themes.add(theme)
    answer = post(reverse("planning:remove_theme", args=[theme.pk]))
    assert answer.status_code == 422
    assert "Er horen 1 werkplannen bij dit thema." in answer.text
    assert Theme.objects.exists()


def test_a_theme_goes_and_comes_back(agenda, post):
    theme = ThemeFactory(agenda=agenda)
    post(reverse("planning:remove_theme", args=[theme.pk]))
    assert not Theme.objects.exists()
    answer = post(reverse("planning:restore", args=[Removal.objects.get().pk]))
    assert answer.url == agenda.get_absolute_url()
    assert Theme.objects.get() == theme


def test_principles_are_added_changed_and_removed(agenda, post):
    post(reverse("planning:add_principle", args=[agenda.pk]), {"text": "Samen"})
    one = Principle.objects.get()
    post(
        reverse("planning:edit_principle", args=[one.pk]), {"text": "Samen verder", "was": "Samen"}
    )
    assert Principle.objects.get().text == "Samen verder"
    post(reverse("planning:remove_principle", args=[one.pk]))
    assert not Principle.objects.exists()


def test_who_only_reads_changes_no_theme(agenda, reader, client):
    theme = ThemeFactory(agenda=agenda, name="Kansen")
    client.force_login(reader)
    assert "/verwijder/" not in client.get("/agenda/").text
    answer = client.post(
        reverse("planning:edit_theme", args=[theme.pk]), {"name": "Weg", "was": str(theme)}
    )
    assert answer.status_code == 403
    assert "Alleen een beleidsmedewerker verandert de meerjarige agenda." in answer.text
