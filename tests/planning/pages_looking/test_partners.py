"""What a partner is asked to do, over all agendas."""

from leagenda.people.models import Organisation
from leagenda.planning.models import Action, Participation
from tests.factories import ActionFactory, OrganisationFactory, YearAgendaFactory


def address(organisation) -> str:
    return f"/partners/{organisation.pk}/acties/"


def test_a_partner_finds_the_actions_it_takes_part_in(agenda, see):
    shown = see(address(Organisation.objects.get(name="Schoolformaat")))
    assert "Huisbezoeken" in shown
    assert "Veilig Thuis" not in shown


def test_role_planning_and_lateness_stand_beside_it(agenda, officer, see):
    action = Action.objects.get(description="Huisbezoeken")
    action.change({"lead": "Schoolformaat", "planning": "Q4 2021"}, seen=1, by=officer)
    shown = see(address(Organisation.objects.get(name="Schoolformaat")))
    row = shown.split("Huisbezoeken")[1].split("</tr>")[0]
    assert "trekker" in row
    assert "Q4 2021" in row
    assert "te laat" in row


def test_a_name_that_is_learnt_later_finds_earlier_actions(agenda, officer, see):
    organisation = OrganisationFactory(name="Stichting Voorbeeld")
    Participation.objects.create(action=Action.objects.first(), name="StiVo")
    assert "Nog geen acties" in see(address(organisation))
    organisation.call("StiVo", by=officer)
    assert Action.objects.first().description in see(address(organisation))


def test_actions_of_a_draft_are_not_shown_to_a_reader(look):
    organisation = OrganisationFactory()
    action = ActionFactory(ambition__plan__of=YearAgendaFactory(school_year=2021))
    Participation.objects.create(action=action, name="X", organisation=organisation)
    assert "Nog geen acties" in look(address(organisation)).content.decode()


def test_more_actions_take_no_more_queries(page, count_queries):
    organisation = OrganisationFactory()
    actions = ActionFactory.create_batch(6)
    for action in actions[:2]:
        Participation.objects.create(action=action, name="X", organisation=organisation)
    few = count_queries(address(organisation))
    for action in actions[2:]:
        Participation.objects.create(action=action, name="X", organisation=organisation)
    assert count_queries(address(organisation)) == few
