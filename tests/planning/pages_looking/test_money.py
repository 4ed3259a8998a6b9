"""The money: rows, what if, bridge, figures per unit and stated amounts."""

import pytest

from leagenda.planning.models import (
    CostLineContent,
    Coverage,
    WorkPlanContent,
    YearAgenda,
    money_chart,
)
from leagenda.planning.models.balance import Balance, CostRow
from leagenda.planning.models.chart import MOST
from leagenda.planning.models.verdict import verdicts
from leagenda.planning.views import money as pages
from tests.factories import CostLineFactory, CoverageFactory, WorkPlanFactory, YearAgendaFactory
from tests.planning.real_agenda import real_agenda

AT = "/jaaragendas/2021-2022/geld/"


def plain(words: str) -> str:
    """Without hard spaces and markup between words."""
    return words.replace("\u00a0", " ")


@pytest.fixture
def money(see):
    return lambda query="": plain(see(AT + query))


def test_the_database_and_the_content_add_up_to_the_same(agenda):
    added = YearAgenda.objects.with_totals().get()
    content = agenda.content()
    assert (added.total_cost, added.total_coverage, added.total_budget) == (
        content.cost,
        content.coverage,
        content.budget,
    )
    assert (content.cost, content.coverage, content.net) == (92_550_00, 25_900_00, 66_650_00)


def test_the_page_says_that_the_budget_closes(agenda, money):
    shown = money()
    for amount in ("€ 92.550", "€ 25.900", "€ 66.650", "sluit precies"):
        assert amount in shown


def test_a_shortage_is_said_in_euros(agenda, money):
    CostLineFactory(plan=agenda.work_plans.first(), lump=100_00)
    assert "€ 100 tekort" in money()


def test_what_is_left_is_said_in_euros(agenda, money):
    Coverage.objects.filter(amount=6_500_00).update(amount=6_600_00)
    assert "er blijft € 100 over" in money()


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ({"absence": "not_applicable"}, "niet van toepassing"),
        ({"absence": "none"}, "er zijn geen kosten"),
        ({"absence": "dash"}, "een streepje: niet gezegd of er kosten zijn"),
        ({"absence": "payer"}, "er staat wie betaalt, niet hoeveel"),
        ({"absence": "same"}, "hetzelfde als de regel erboven"),
        ({}, "leeg: nog niets ingevuld"),
        ({"medium": "hours", "quantity": 10, "units_each": 400}, "inzet in uren, geen geld"),
        ({"lump": 100}, ""),
    ],
)
def test_each_way_to_have_no_amount_means_something_else(line, words):
    assert CostRow(CostLineContent(**line), None).meaning == words


def test_idem_says_what_it_is_the_same_as(agenda, money):
    assert "hetzelfde als bij “n.v.t.”" in money()


def test_hours_in_kind_stand_apart_and_are_counted(agenda, money):
    shown = money()
    assert "Inzet in natura (telt niet als geld)" in shown
    assert "40 uur" in shown


def test_quantity_units_and_rate_are_shown_as_a_reckoning():
    line = CostLineContent(
        quantity=10, quantity_of="casussen", units_each=450, unit="uur", rate=50_00
    )
    assert plain(CostRow(line, None).reckoning) == "10 casussen × 4,5 uur × € 50"


# ── What if ──────────────────────────────────────────────────────────────────


def test_without_a_source_its_plan_costs_more_and_the_budget_is_short(agenda, money):
    source = Coverage.objects.get(amount=6_500_00)
    shown = money(f"?zonder={source.pk}")
    assert "Er valt € 6.500 weg; de werkplannen vragen dan € 73.150." in shown
    assert "Dat is € 6.500 meer dan het budget van € 66.650." in shown
    assert "“VERBINDING ZORG EN ONDERWIJS” heeft dan geen dekking meer." in shown


def test_several_sources_can_fall_away_at_once():
    balance = Balance.of(real_agenda(), ["coverage-2", "coverage-3"])
    assert (balance.coverage, balance.net, balance.left) == (10_000_00, 82_550_00, -15_900_00)
    assert [plan.is_uncovered for plan in balance.plans] == [False, True, True, False, False]


def test_thinking_away_writes_nothing(agenda, money):
    source = Coverage.objects.get(amount=6_500_00)
    money(f"?zonder={source.pk}")
    assert agenda.content().coverage == 25_900_00
    source.refresh_from_db()
    assert source.certainty == "promised"


def test_an_unknown_source_changes_nothing():
    assert Balance.of(real_agenda(), ["onzin"]).consequence == ""


def test_a_lapsed_source_cannot_fall_away_again():
    content = real_agenda()
    content.work_plans[1].coverages[0].certainty = "lapsed"
    balance = Balance.of(content, ["coverage-2"])
    assert (balance.gone, balance.net) == ([], content.net)


# ── Bridge, units, stated ────────────────────────────────────────────────────


def test_the_bridge_spreads_every_euro(agenda, page):
    bridge = page(AT).context["bridge"]
    assert bridge.net.total == 66_650_00
    assert "Reserveer" in page(AT).content.decode()


def test_the_price_per_student_is_shown(agenda, money):
    assert "€ 117,67 bruto en € 84,33 netto per student" in money()


def test_two_stated_amounts_do_not_hold():
    wrong = [one for one in verdicts(real_agenda()) if not one.holds]
    assert [one.amount for one in wrong] == [32_500_00, 19_400_00]
    assert all("vóór aftrek van de dekking" in one.sentence for one in wrong)


def test_a_stated_amount_without_a_figure_is_no_mistake_in_adding():
    content = real_agenda()
    content.work_plans[1].stated[0].amount = None
    content.work_plans[1].stated[0].words = "p.m."
    (verdict,) = [one for one in verdicts(content) if one.amount is None]
    assert verdict.sentence == "Hier staat geen bedrag om na te rekenen."


def test_a_wrong_total_in_the_overview_says_what_follows_from_the_lines():
    content = real_agenda()
    content.stated[0].amount = 90_000_00
    verdict = next(one for one in verdicts(content) if one.amount == 90_000_00)
    assert plain(verdict.sentence) == "Uit de regels volgt € 92.550."


def test_a_wrong_amount_leads_to_its_form(agenda, see):
    assert "/onderdelen/genoemd-bedrag/" in see(AT)


def test_a_reader_sees_the_money_and_no_forms(agenda, look):
    shown = look(AT).content.decode()
    assert "sluit precies" in shown
    assert "/wijzig/" not in shown


# ── The picture ──────────────────────────────────────────────────────────────


def test_the_chart_is_a_picture_with_its_figures_as_a_table(agenda, see):
    shown = see(AT)
    assert f'src="{AT}grafiek.svg"' in shown
    assert "Bekijk de cijfers als tabel" in shown


@pytest.mark.slow
def test_the_picture_is_sent_once_while_nothing_changes(agenda, page):
    first = page(f"{AT}grafiek.svg")
    assert first.headers["Content-Type"] == "image/svg+xml"
    again = page(f"{AT}grafiek.svg", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    CostLineFactory(plan=agenda.work_plans.first())
    changed = page(f"{AT}grafiek.svg", headers={"If-None-Match": first.headers["ETag"]})
    assert changed.status_code == 200


def test_the_picture_of_a_draft_is_not_found_by_a_reader(look):
    YearAgendaFactory(school_year=2021)
    assert look(f"{AT}grafiek.svg").status_code == 404


def test_without_work_plans_the_page_says_what_will_come(see):
    YearAgendaFactory(school_year=2021)
    assert "Nog geen werkplannen" in see(AT)


def test_more_lines_take_no_more_queries(page, count_queries):
    plan = WorkPlanFactory(of=YearAgendaFactory(school_year=2021))
    CostLineFactory(plan=plan)
    few = count_queries(AT)
    CostLineFactory.create_batch(10, plan=plan)
    WorkPlanFactory.create_batch(3, of=plan.of)
    assert count_queries(AT) == few


# ── Very many work plans ─────────────────────────────────────────────────────


@pytest.fixture
def many(db):
    """More work plans than one page holds, each with a line of its own and cover from outside."""
    year_agenda = YearAgendaFactory(school_year=2021)
    plans = WorkPlanFactory.create_batch(pages.MANY + 2, of=year_agenda)
    for place, plan in enumerate(plans, start=1):
        plan.position = place
        plan.save(update_fields=["position"])
        CostLineFactory(plan=plan, lump=place * 1_000_00)
        CoverageFactory(plan=plan, source=f"Bron {place}", amount=500_00)
    return plans


def test_the_lines_come_a_page_at_a_time_and_the_sums_at_once(many, money):
    first, second = money(), money("?page=2")
    for shown in (first, second):
        assert "€ 253.000" in shown  # 1 + 2 + … + 22 thousand
    assert f"geld-{many[0].pk}" in first
    assert f"geld-{many[-1].pk}" not in first
    assert f"geld-{many[-1].pk}" in second


def test_cover_thought_away_on_another_page_stays_away(many, money):
    away = many[0].coverages.get()
    shown = money(f"?page=2&zonder={away.pk}")
    assert f'type="hidden" name="zonder" value="{away.pk}"' in shown
    assert "Er valt € 500 weg" in shown


def test_the_picture_shows_the_dearest_of_very_many_work_plans():
    plans = [
        WorkPlanContent(title=str(place), costs=[CostLineContent(lump=place % 7 * 100_00 + place)])
        for place in range(MOST + 5)
    ]
    content = real_agenda().model_copy(update={"work_plans": plans})
    chart = money_chart(content)
    assert len(chart.rows) == MOST
    left_out = {plan.title for plan in plans} - {row[0] for row in chart.rows}
    assert left_out == {"0", "7", "14", "21", "28"}
    assert f"de {MOST} werkplannen die het meeste kosten" in chart.description
