"""Writing in a year agenda: adding, changing side by side, moving, removing and putting back."""

import datetime as dt

import pytest

from leagenda.foundation.refusal import Overtaken, Refused
from leagenda.history.models import Event, Removal
from leagenda.people.models import User
from leagenda.planning.models import Action, Ambition, CostLine, WorkPlan, YearAgenda
from tests.factories import (
    ActionFactory,
    AmbitionFactory,
    CostLineFactory,
    OrganisationFactory,
    PolicyOfficerFactory,
    UserFactory,
    WorkPlanFactory,
    YearAgendaFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def action():
    return ActionFactory(ambition__plan__of__school_year=2021, planning="Q4 2021")


def test_a_new_action_comes_last_with_the_next_number(officer):
    ambition = AmbitionFactory()
    ActionFactory(ambition=ambition, number="4", position=7)
    (made,) = ambition.add_actions("Projectgroep vormen", by=officer)
    assert (made.number, made.position) == ("5", 8)


def test_one_line_may_hold_partners_and_planning(officer):
    po = OrganisationFactory(name="Primair onderwijs").also_called("PO")
    ambition = AmbitionFactory(plan__of__school_year=2021)
    (made,) = ambition.add_actions("3.\tProjectgroep vormen\tPO, KO (deels)\tQ4 2021", by=officer)
    first, second = made.participations.all()
    assert (first.organisation, second.organisation, second.note) == (po, None, "deels")
    assert (str(made.starts_on), str(made.ends_on)) == ("2021-10-01", "2021-12-31")


def test_several_lines_make_several_actions(officer):
    made = AmbitionFactory().add_actions("Een\n\nTwee\nDrie", by=officer)
    assert [one.number for one in made] == ["1", "2", "3"]


def test_an_action_without_words_is_refused(officer):
    with pytest.raises(Refused, match="Actie"):
        Action(ambition=AmbitionFactory(), description="").add(by=officer)
    assert not Action.objects.exists()


def test_a_change_is_remembered_with_old_and_new(action, officer):
    action.change({"planning": "Q1 2022"}, seen=1, by=officer)
    event = Event.objects.about(action).get()
    assert event.old == {"planning": "Q4 2021"}
    assert event.new == {"planning": "Q1 2022", "version": 2}


def test_a_change_of_nothing_is_not_remembered(action, officer):
    action.change({"planning": "Q4 2021"}, seen=1, by=officer)
    assert not Event.objects.exists()


def test_the_dates_follow_the_words(action, officer):
    changed = action.change({"planning": "nader te bepalen"}, seen=1, by=officer)
    assert (changed.starts_on, changed.ends_on) == (None, None)


def test_two_people_changing_different_fields_both_keep_their_work(action, officer):
    other = PolicyOfficerFactory()
    action.change({"planning": "Q1 2022", "result": ""}, seen=1, by=other)
    kept = action.change({"planning": "Q4 2021", "result": "Gelukt"}, seen=1, by=officer)
    assert (kept.planning, kept.result) == ("Q1 2022", "Gelukt")


def test_two_people_changing_the_same_field_are_told(action, officer):
    other = PolicyOfficerFactory(first_name="Ans", last_name="Anders")
    action.change({"planning": "Q1 2022"}, seen=1, by=other)
    action.change({"planning": "Q2 2022"}, seen=2, by=other)
    with pytest.raises(Overtaken, match="Ans Anders") as overtaken:
        action.change({"planning": "Q3 2022"}, seen=1, by=officer)
    assert overtaken.value.theirs == {"planning": ("Q4 2021", "Q2 2022")}
    action.refresh_from_db()
    assert action.planning == "Q2 2022"


def test_making_the_same_change_twice_is_no_conflict(action, officer):
    action.change({"planning": "Q1 2022"}, seen=1, by=PolicyOfficerFactory())
    assert action.change({"planning": "Q1 2022"}, seen=1, by=officer).planning == "Q1 2022"


def test_partners_written_by_two_people_are_told_as_well(action, officer):
    action.change({"partners": "PO"}, seen=1, by=PolicyOfficerFactory())
    with pytest.raises(Overtaken):
        action.change({"partners": "KO"}, seen=1, by=officer)


def test_a_reader_may_not_write(action):
    with pytest.raises(Refused, match="beleidsmedewerker of de trekker"):
        action.change({"planning": "Q1 2022"}, seen=1, by=UserFactory())


def test_a_lead_writes_in_the_own_plan_only(action):
    lead = UserFactory(role=User.Role.LEAD)
    action.work_plan.leads.create(user=lead, name=str(lead))
    assert action.change({"result": "Gelukt"}, seen=1, by=lead).result == "Gelukt"
    elsewhere = ActionFactory(ambition__plan__of=action.year_agenda)
    with pytest.raises(Refused):
        elsewhere.change({"result": "Gelukt"}, seen=1, by=lead)


def test_a_partner_reports_on_own_actions_and_changes_nothing_else(action):
    school = OrganisationFactory()
    contact = UserFactory(role=User.Role.CONTACT, organisation=school)
    with pytest.raises(Refused):
        action.change({"status": "done"}, seen=1, by=contact)
    action.participations.create(organisation=school, name="De school")
    assert action.change({"status": "done"}, seen=1, by=contact).status == "done"
    with pytest.raises(Refused):
        action.change({"description": "Iets anders"}, seen=2, by=contact)


def test_moving_makes_room(officer):
    ambition = AmbitionFactory()
    one, two, three = (ActionFactory(ambition=ambition, position=n) for n in range(3))
    three.move(to=0, by=officer)
    assert list(ambition.actions.all()) == [three, one, two]


def test_hanging_elsewhere_stays_within_the_agenda(action, officer):
    with pytest.raises(Refused, match="dezelfde jaaragenda"):
        action.hang_under(AmbitionFactory(), by=officer)
    beside = AmbitionFactory(plan=action.ambition.plan)
    action.hang_under(beside, by=officer)
    action.refresh_from_db()
    assert action.ambition == beside


def test_what_was_removed_comes_back_whole(action, officer):
    action.participations.create(name="PO")
    cost = CostLineFactory(plan=None, action=action, lump=5_00)
    before = action.year_agenda.content()
    removal = action.ambition.plan.remove(by=officer)
    assert not Action.objects.exists()
    removal.restore(by=officer)
    assert YearAgenda.objects.get().content() == before
    assert CostLine.objects.get() == cost
    with pytest.raises(Refused, match="al teruggezet"):
        removal.restore(by=officer)


def test_an_idem_points_at_what_came_back(action, officer):
    first = CostLineFactory(plan=None, action=action, lump=None, absence="none")
    beside = ActionFactory(ambition=action.ambition)
    same = CostLineFactory(
        plan=None, action=beside, lump=None, absence="same", same_as=first, words="idem"
    )
    action.remove(by=officer).restore(by=officer)
    same.refresh_from_db()
    assert same.same_as == first


def test_what_it_hung_on_must_come_back_first(action, officer):
    plan, identity = action.ambition.plan, action.pk
    small = action.remove(by=officer)
    large = plan.remove(by=officer)
    with pytest.raises(Refused, match="Zet eerst terug"):
        small.restore(by=officer)
    assert Removal.objects.open().count() == 2
    large.restore(by=officer)
    small.restore(by=officer)
    assert Action.objects.get().pk == identity


def test_a_cost_line_is_an_amount_or_a_reason(officer):
    with pytest.raises(Refused, match="de reden dat er geen bedrag staat"):
        CostLine(plan=WorkPlanFactory(), lump=100, absence="none").add(by=officer)


def test_the_database_computes_quantity_times_units_times_rate(officer):
    line = CostLine(
        plan=WorkPlanFactory(), medium="hours", quantity=10, units_each=4_00, rate=65_00
    ).add(by=officer)
    line.refresh_from_db()
    assert (line.amount, line.hours) == (2_600_00, 40_00)


def test_hours_without_a_rate_have_no_amount(officer):
    line = CostLine(plan=WorkPlanFactory(), medium="hours", quantity=10, units_each=4_00)
    line.add(by=officer)
    line.refresh_from_db()
    assert (line.amount, line.hours) == (None, 40_00)


def test_who_may_not_see_a_draft_does_not_find_its_parts(action):
    assert not Action.objects.visible_to(UserFactory()).exists()
    assert Action.objects.visible_to(PolicyOfficerFactory()).get() == action


def test_a_lead_finds_the_draft_of_the_own_plan(action):
    lead = UserFactory(role=User.Role.LEAD)
    action.work_plan.leads.create(user=lead, name=str(lead))
    assert Ambition.objects.visible_to(lead).get() == action.ambition
    assert WorkPlan.objects.visible_to(lead).get() == action.work_plan


@pytest.mark.parametrize(
    "words",
    ["Gemeente (jeugd) en school", "PO (alleen", "KO)", "(alleen scholen)", "PO, KO (deels)"],
)
def test_every_word_about_partners_is_kept(action, officer, words):
    action.change({"partners": words}, seen=1, by=officer)
    assert Action.objects.get().read("partners") == words


def test_a_name_that_is_a_whole_sentence_is_refused(action, officer):
    with pytest.raises(Refused, match="te lang voor een naam"):
        action.change({"partners": f"PO, {'school ' * 30}"}, seen=1, by=officer)
    assert not Action.objects.get().participations.exists()


def test_a_number_that_is_only_nearly_a_figure_is_no_number(action, officer):
    action.change({"number": "²"}, seen=1, by=officer)
    added = action.ambition.add_actions("²\tBijeenkomst\0\tPO", by=officer)
    assert [one.number for one in added] == ["1"]


def test_an_adoption_to_come_leaves_it_a_draft(settings):
    settings.LEAGENDA_TODAY = dt.date(2021, 10, 13)
    year_agenda = YearAgendaFactory(adopted_on=dt.date(2021, 10, 14), adopted_by="stuurgroep")
    assert not year_agenda.is_adopted
    assert not YearAgenda.objects.visible_to(UserFactory()).exists()
    settings.LEAGENDA_TODAY = dt.date(2021, 10, 14)
    assert year_agenda.is_adopted
    assert YearAgenda.objects.visible_to(UserFactory()).get() == year_agenda
