"""Leads, partners, and names that nobody knows."""

import datetime as dt

from leagenda.planning.models.content import LeadContent, OrganisationContent, PartnerContent
from tests.planning.rules.small import action, found, says, work_plan, year_agenda

LEAD = PartnerContent(name="PO", role="lead")


def led(number="1"):
    one = action(number=number)
    one.partners = [LEAD]
    return one


def test_an_agenda_without_any_lead_says_so_once():
    agenda = year_agenda(work_plan(action(), action()), work_plan(action(), id="other"))
    one = says("no-lead", agenda)
    assert (one.part_kind, one.sentence) == (
        "year_agenda",
        "Bij geen van de 3 acties staat wie trekt.",
    )


def test_otherwise_each_work_plan_names_the_actions():
    agenda = year_agenda(work_plan(led(), action(number="2"), action(number="3")))
    one = says("no-lead", agenda)
    assert (one.part_id, one.sentence) == ("plan", "Bij de acties 2 en 3 staat niet wie trekt.")


def test_who_pulls_the_work_plan_pulls_its_actions():
    agenda = year_agenda(work_plan(action(), leads=[LeadContent(name="Bo Trekker")]))
    assert not found("no-lead", agenda)


def test_a_lead_that_left_pulls_nothing():
    gone = LeadContent(name="Bo Trekker", until=dt.date(2021, 8, 31))
    agenda = year_agenda(work_plan(action(number="4"), leads=[gone]))
    assert "Bo Trekker trekt" in says("lead-left", agenda).sentence
    assert "Bij actie 4 staat niet wie trekt." in says("no-lead", agenda).sentence


def test_a_successor_is_enough():
    gone = LeadContent(name="Bo Trekker", until=dt.date(2021, 8, 31))
    agenda = year_agenda(work_plan(action(), leads=[gone, LeadContent(name="Mo Volger")]))
    assert not found("lead-left", agenda)


def test_who_leaves_today_is_still_there():
    today = LeadContent(name="Bo Trekker", until=dt.date(2021, 11, 1))
    assert not found("lead-left", year_agenda(work_plan(action(), leads=[today])))


def test_two_leads_that_left_are_named_in_the_plural():
    gone = [LeadContent(name=name, until=dt.date(2021, 8, 31)) for name in ("Bo", "Mo")]
    assert "Bo en Mo trekken" in says("lead-left", year_agenda(work_plan(leads=gone))).sentence


def test_actions_without_partner_are_gathered():
    lonely = [action(number=number, partners=()) for number in "46"]
    one = says("no-partner", year_agenda(work_plan(action(number="1"), *lonely)))
    assert one.sentence == "Bij de acties 4 en 6 staat geen partner."
    assert not found("no-partner", year_agenda(work_plan(action())))


def test_actions_without_number_are_named_and_many_are_counted():
    lonely = [action(f"Actie {letter}", partners=()) for letter in "abcdef"]
    one = says("no-partner", year_agenda(work_plan(action(), *lonely[:2])))
    assert one.sentence == "Bij de acties “Actie a” en “Actie b” staat geen partner."
    one = says("no-partner", year_agenda(work_plan(action(), *lonely)))
    assert one.sentence == "Bij 6 acties staat geen partner."


def test_a_partner_outside_the_list_is_asked_about_once():
    known = [OrganisationContent(name="Basisonderwijs", aliases=["PO"])]
    plan = work_plan(action(partners=("po", "Zorgclub")), action(partners=("Zorgclub",)))
    assert "Zorgclub" in says("unknown-partner", year_agenda(plan, organisations=known)).sentence


def test_many_strangers_are_told_in_one_sentence():
    known = [OrganisationContent(name="PO")]
    plan = work_plan(action(partners=[f"Club {number}" for number in range(8)]))
    one = says("unknown-partner", year_agenda(plan, organisations=known))
    assert one.sentence.startswith("8 namen ")


def test_without_a_list_every_partner_will_do():
    assert not found("unknown-partner", year_agenda(work_plan(action(partners=("Zorgclub",)))))
