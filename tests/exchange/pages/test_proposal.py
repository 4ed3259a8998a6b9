"""Looking at what was read: doubts, corrections, leftovers, the source, and confirming."""

import pytest

from leagenda.exchange.models import Reading
from leagenda.people.models import User
from leagenda.planning.models import ActionContent, YearAgenda
from tests.exchange.proposals import (
    ACTION,
    COST,
    LINES,
    OTHER_PLAN,
    PLAN,
    SECOND_ACTION,
    THEME,
    a_proposal,
    a_reading,
)
from tests.factories import PolicyOfficerFactory, UserFactory, YearAgendaFactory

pytestmark = pytest.mark.django_db


def words(answer) -> str:
    return " ".join(answer.content.decode().split())


# ── the overview ─────────────────────────────────────────────────────────────


def test_the_overview_says_what_will_be_made(page, address):
    answer = words(page(address("show_reading")))
    assert "1 thema, 2 werkplannen, 3 acties, € 1.500" in answer


def test_the_overview_counts_doubts_and_leads_to_them(page, address):
    assert "Bekijk 3 twijfels" in words(page(address("show_reading")))


def test_the_overview_shows_what_the_checks_will_say(page, address):
    assert "Wat straks bij de controle opvalt" in words(page(address("show_reading")))


def test_the_overview_shows_the_steps_of_reading(page, address):
    assert "17 regels op 1 pagina" in words(page(address("show_reading")))


def test_a_school_year_that_is_taken_is_told_with_two_ways_on(page, address):
    YearAgendaFactory(school_year=2022)
    answer = words(page(address("show_reading")))
    assert "Er is al een jaaragenda 2022-2023" in answer
    assert "Verander het schooljaar" in answer
    assert "Vergelijk met de bestaande" in answer


# ── doubts ───────────────────────────────────────────────────────────────────


def test_a_doubt_shows_its_reason_its_words_and_its_place(page, address):
    answer = words(page(address("show_doubts")))
    assert "Er staat geen komma tussen twee namen." in answer
    assert "SKZ Sport" in answer
    assert "pagina 1, regel 9" in answer
    assert "Actie 2, hoofdstuk 1. Taal" in answer


def test_choosing_settles_a_doubt_and_changes_what_was_read(signed_in, address, reading):
    signed_in.post(address("choose", "joined-names-1"), {"index": 1, "seen": 0})
    assert "3 twijfels, 1 bekeken" in words(signed_in.get(address("show_doubts")))
    assert "PO, SKZ, Sport" in words(signed_in.get(address("show_chapter", 1)))


def test_a_choice_made_in_a_chapter_leads_back_to_it(signed_in, address):
    choice = {"index": 0, "seen": 0, "chapter": "1"}
    answer = signed_in.post(address("choose", "joined-names-1"), choice)
    assert answer.headers["Location"] == address("show_chapter", 1) + "#twijfels"


def test_without_an_answer_nothing_is_chosen(signed_in, address, reading):
    answer = signed_in.post(address("choose", "joined-names-1"), {"seen": 0}, follow=True)
    assert "Kies één van de antwoorden" in words(answer)
    assert not reading.amendments.exists()


def test_who_is_second_to_choose_hears_who_was_first(signed_in, address, reading):
    reading.choose("joined-names-1", 1, seen=0, by=PolicyOfficerFactory(first_name="Cor"))
    choice = {"index": 0, "seen": 0}
    answer = signed_in.post(address("choose", "joined-names-1"), choice, follow=True)
    assert "Cor veranderde dit ook" in words(answer)
    assert reading.now().doubts[0].chosen == 1


def test_the_rest_of_the_doubts_can_be_left_as_read_at_once(signed_in, address):
    answer = signed_in.post(address("agree"), follow=True)
    assert "3 twijfels zijn bekeken en gelaten zoals gelezen." in words(answer)


def test_the_doubts_of_a_chapter_stand_above_it(page, address):
    assert "Er staat geen komma" in words(page(address("show_chapter", 1)))
    assert "Er staat geen komma" not in words(page(address("show_chapter", 2)))


# ── correcting ───────────────────────────────────────────────────────────────


def test_a_chapter_shows_the_source_beside_what_was_read(page, address):
    answer = words(page(address("show_chapter", 1)))
    assert "Huidige situatie: kinderen lezen te weinig." in answer
    assert f'id="{PLAN}.situation"' in answer
    assert '<a class="box__place" href="#l3">pagina 1, regel 3</a>' in answer


def test_a_correction_is_saved_and_shown(signed_in, address):
    typed = {"seen": 0, f"{ACTION}.description": "Voorleesdag"}
    answer = signed_in.post(address("show_chapter", 1), typed, follow=True)
    assert "1 verbetering bewaard." in words(answer)
    assert "Voorleesdag" in words(answer)


def test_what_cannot_be_read_stays_typed_with_the_reason(signed_in, address, reading):
    answer = signed_in.post(address("show_chapter", 1), {"seen": 0, f"{COST}.lump": "veel geld"})
    assert answer.status_code == 422
    assert "“veel geld” is geen bedrag" in words(answer)
    assert 'value="veel geld"' in words(answer)
    assert f'href="#{COST}.lump"' in words(answer)
    assert not reading.amendments.exists()


def test_a_correction_somebody_else_was_before_shows_both(signed_in, address, reading):
    colleague = PolicyOfficerFactory(first_name="Cor")
    reading.correct({(ACTION, "planning"): "mei 2023"}, seen=0, by=colleague)
    typed = {"seen": 0, f"{ACTION}.planning": "juni 2023"}
    answer = signed_in.post(address("show_chapter", 1), typed)
    assert answer.status_code == 409
    assert "Intussen werd dit: mei 2023" in words(answer)
    assert "juni 2023</textarea>" in words(answer)


def test_themes_are_ticked(signed_in, address, reading):
    typed = {"seen": 0, f"{OTHER_PLAN}.themes": ["", THEME]}
    signed_in.post(address("show_chapter", 2), typed)
    assert reading.now().content.work_plans[1].themes == [THEME]


def test_a_part_left_out_can_be_taken_in_again(signed_in, address, reading):
    answer = signed_in.post(address("omit", SECOND_ACTION), {"chapter": "1"}, follow=True)
    assert "Het onderdeel is weggelaten." in words(answer)
    undo = address("take_in_again", SECOND_ACTION)
    assert undo in words(answer)
    signed_in.post(undo)
    assert len(list(reading.now().content.actions())) == 3


def test_the_school_year_can_be_corrected(signed_in, address, reading):
    year = reading.now().content.id
    signed_in.post(address("show_general"), {"seen": 0, f"{year}.school_year": "2023-2024"})
    assert "Jaaragenda 2023-2024" in words(signed_in.get(address("show_reading")))


def test_a_chapter_that_is_not_there_is_not_found(page, address):
    assert page(address("show_chapter", 3)).status_code == 404


@pytest.mark.slow
def test_a_long_chapter_comes_in_pages(signed_in, officer):
    proposal = a_proposal()
    actions = proposal.content.work_plans[0].ambitions[0].actions
    actions += [ActionContent(description=f"Actie nummer {n}") for n in range(1000)]
    reading = a_reading(officer, proposal=proposal.model_dump(mode="json"))
    answer = signed_in.get(f"/inlezen/{reading.pk}/hoofdstuk/1/?page=2")
    assert answer.status_code == 200
    assert len(answer.content) < 400_000


# ── leftovers and source ─────────────────────────────────────────────────────


def test_leftovers_are_listed_with_their_place(page, address):
    answer = words(page(address("show_leftovers")))
    assert "Opgesteld door het secretariaat" in answer
    assert "pagina 1, regel 15" in answer


def test_a_leftover_gets_a_place_and_can_be_taken_back(signed_in, address, reading):
    placing = {"line": ["0"], "where": f"situation:{PLAN}"}
    answer = signed_in.post(address("show_leftovers"), placing, follow=True)
    assert "1 regel heeft een plaats." in words(answer)
    assert "Achter de huidige situatie" in words(answer)
    assert "secretariaat" in reading.now().content.work_plans[0].situation
    signed_in.post(address("take_back", 0))
    assert len(reading.now().leftovers) == 2


def test_without_a_ticked_line_nothing_moves(signed_in, address):
    answer = signed_in.post(address("show_leftovers"), {"where": f"situation:{PLAN}"})
    assert answer.status_code == 422
    assert "Kruis eerst aan" in words(answer)


def test_every_line_of_the_document_is_shown_used_or_not(page, address):
    answer = words(page(address("show_source")))
    assert all(line in answer for line in LINES)
    assert answer.count('class="source__line source__line--left"') == 2 + 1  # and the legend


# ── confirming ───────────────────────────────────────────────────────────────


def test_confirming_says_first_what_is_undecided(page, address):
    answer = words(page(address("confirm")))
    assert "3 twijfels zijn nog niet bekeken." in answer
    assert "2 regels van het bestand zijn niet gebruikt" in answer


def test_confirming_makes_the_agenda_and_shows_it(signed_in, address):
    answer = signed_in.post(address("confirm"))
    assert answer.headers["Location"] == YearAgenda.objects.get().get_absolute_url()


def test_who_confirms_second_sees_who_was_first(signed_in, address, reading):
    reading.confirm(by=PolicyOfficerFactory(first_name="Cor"))
    answer = signed_in.post(address("confirm"), follow=True)
    assert "Cor heeft dit bevestigd" in words(answer)
    assert YearAgenda.objects.count() == 1


def test_who_may_not_confirm_sees_why_and_no_button(client):
    lead = UserFactory(role=User.Role.LEAD)
    client.force_login(lead)
    reading = a_reading(lead)
    answer = words(client.get(f"/inlezen/{reading.pk}/bevestigen/"))
    assert "Alleen een beleidsmedewerker maakt een nieuwe jaaragenda." in answer
    assert "Maak de jaaragenda" not in answer
    assert client.post(f"/inlezen/{reading.pk}/bevestigen/").status_code == 422


def test_a_doubt_leads_to_its_line_here_or_in_the_whole_file(page, address):
    assert 'href="#l9"' in words(page(address("show_chapter", 1)))
    assert f'href="{address("show_source")}?page=1#l9"' in words(page(address("show_doubts")))


def test_a_taken_school_year_is_refused_on_the_page(signed_in, address):
    YearAgendaFactory(school_year=2022)
    answer = signed_in.post(address("confirm"))
    assert answer.status_code == 422
    assert "Er is al een jaaragenda 2022-2023" in words(answer)
    assert Reading.objects.get().confirmed_at is None


@pytest.mark.parametrize("name", ["show_doubts", "show_general", "show_leftovers", "show_source"])
def test_a_confirmed_reading_has_only_its_own_page(signed_in, address, reading, officer, name):
    reading.confirm(by=officer)
    assert signed_in.get(address(name)).headers["Location"] == address("show_reading")


@pytest.mark.parametrize("name", ["show_reading", "show_doubts", "show_general", "show_source"])
def test_pages_take_no_more_queries_for_more_amendments(
    page, address, reading, officer, count_queries, name
):
    page(address(name))
    few = count_queries(address(name))
    reading.agree(by=officer)
    reading.correct({(ACTION, "planning"): "mei 2023"}, seen=0, by=officer)
    assert count_queries(address(name)) == few
