"""Asking a partner: the key, the answers, and taking them over."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction

from leagenda.foundation.clock import today
from leagenda.foundation.refusal import Overtaken, Refused
from leagenda.history.models import Event
from leagenda.people.models import Organisation
from leagenda.planning.models import (
    Answer,
    Enquiry,
    Lead,
    Measurement,
    actions_of,
    asked_of,
)
from leagenda.planning.models.question import Question
from tests.factories import (
    ActionFactory,
    AmbitionFactory,
    IndicatorFactory,
    OrganisationFactory,
    UserFactory,
    YearAgendaFactory,
)

pytestmark = pytest.mark.django_db
SOON = today() + dt.timedelta(days=7)


@pytest.fixture
def year_agenda(db):
    return YearAgendaFactory(school_year=2021)


@pytest.fixture
def ambition(year_agenda):
    return AmbitionFactory(plan__of=year_agenda)


@pytest.fixture
def action(ambition):
    return ActionFactory(ambition=ambition)


@pytest.fixture
def indicator(ambition):
    return IndicatorFactory(ambition=ambition, unit="%")


@pytest.fixture
def enquiry(year_agenda, action, indicator, officer):
    return Enquiry.ask(
        year_agenda, [action, indicator], name="An", email="an@school.nl", due_on=SOON, by=officer
    )


def answered(enquiry, *answers, name="An Alders", **more):
    asked = dict(zip([one.pk for one in enquiry.questions.all()], answers, strict=False))
    return enquiry.answer(asked, name=name, **more)


def asked(enquiry) -> list[Question]:
    return list(enquiry.questions.select_related("action", "indicator"))


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ({"name": " "}, "aan wie"),
        ({"due_on": today() - dt.timedelta(days=1)}, "al voorbij"),
        ({"email": "an at school"}, "geen e-mailadres"),
        ({"parts": []}, "minstens één"),
    ],
)
def test_what_cannot_be_asked_is_refused_with_the_reason(
    year_agenda, action, officer, words, reason
):
    usual = {"parts": [action], "name": "An", "due_on": SOON}
    with pytest.raises(Refused, match=reason):
        Enquiry.ask(year_agenda, by=officer, **usual | words)
    assert not Enquiry.objects.exists()


def test_a_lead_asks_about_the_own_plan_only(year_agenda, action):
    lead = UserFactory()
    Lead.objects.create(plan=action.work_plan, user=lead, name="L")
    assert Enquiry.ask(year_agenda, [action], name="An", due_on=SOON, by=lead).pk
    elsewhere = ActionFactory(ambition__plan__of=year_agenda)
    with pytest.raises(Refused):
        Enquiry.ask(year_agenda, [action, elsewhere], name="An", due_on=SOON, by=lead)


def test_a_key_opens_one_enquiry_and_is_kept_as_a_digest(enquiry, officer):
    key = enquiry.renew_key(by=officer)
    assert Enquiry.behind(key) == enquiry
    assert key not in str(Enquiry.objects.values().get())
    with pytest.raises(Enquiry.DoesNotExist):
        Enquiry.behind(enquiry.key_digest)


def test_a_new_key_ends_the_one_before(enquiry, officer):
    first = enquiry.renew_key(by=officer)
    enquiry.renew_key(by=officer)
    with pytest.raises(Enquiry.DoesNotExist):
        Enquiry.behind(first)


def test_no_key_opens_an_enquiry_on_paper(enquiry):
    assert enquiry.key_digest == ""
    with pytest.raises(Enquiry.DoesNotExist):
        Enquiry.behind("")


def test_an_answer_changes_nothing_in_the_agenda_before_it_is_taken_over(enquiry, action, officer):
    answered(enquiry, Answer(status="done", sentence="Gelukt"), hands_in=True)
    action.refresh_from_db()
    assert action.status == "planned"
    asked(enquiry)[0].accept(by=officer)
    action.refresh_from_db()
    assert (action.status, action.result) == ("done", "Gelukt")
    told = Event.objects.about(action).filter(verb="accepted-answer").get()
    assert "An Alders" in told.new["answered_by"]


def test_an_empty_sentence_leaves_the_result_that_stands_there(enquiry, action, officer):
    action.change({"result": "Stond er al"}, seen=1, by=officer)
    answered(enquiry, Answer(status="running", seen=2))
    asked(enquiry)[0].accept(by=officer)
    action.refresh_from_db()
    assert (action.status, action.result) == ("running", "Stond er al")


def test_an_answer_that_was_overtaken_is_not_taken_over_by_itself(enquiry, action, officer):
    answered(enquiry, Answer(status="done", sentence="Van An"))
    action.change({"result": "Van Bo"}, seen=1, by=officer)
    question = asked(enquiry)[0]
    assert question.overtaken == {"result": ("", "Van Bo")}
    with pytest.raises(Overtaken):
        question.accept(by=officer)
    assert enquiry.accept_all(by=officer) == (0, 1)
    question.accept(by=officer, seen=2)  # who saw both chooses
    action.refresh_from_db()
    assert action.result == "Van An"


def test_what_others_changed_elsewhere_stands_in_no_ones_way(enquiry, action, officer):
    answered(enquiry, Answer(status="done"))
    action.change({"planning": "Q1 2022"}, seen=1, by=officer)
    assert enquiry.accept_all(by=officer) == (1, 0)


@pytest.mark.parametrize(
    ("answer", "kind", "value", "words"),
    [
        (Answer(kind="figure", value=25_50), "figure", 25_50, "25,5 %"),
        (Answer(kind="zero"), "zero", 0, "0 %"),
        (Answer(kind="empty"), "empty", None, "niet bekend"),
        (Answer(kind="not_applicable", value=3), "not_applicable", None, "n.v.t."),
        (Answer(kind="not_yet"), "not_yet", None, "nog niet"),
    ],
)
def test_nought_nothing_not_applicable_and_not_yet_are_four_answers(
    enquiry, officer, answer, kind, value, words
):
    answered(enquiry, Answer(), answer)
    asked(enquiry)[1].accept(by=officer)
    kept = Measurement.objects.get()
    assert (kept.kind, kept.value, kept.words) == (kind, value, words)
    assert kept.measured_on == today()
    assert kept.source == "An Alders"


@pytest.mark.parametrize(("kind", "value"), [("figure", None), ("zero", 5), ("not_yet", 0)])
def test_a_figure_that_does_not_go_with_its_kind_is_refused(indicator, officer, kind, value):
    with pytest.raises(Refused):
        Measurement.record(indicator, kind, value, on=today(), by=officer)
    with pytest.raises(IntegrityError), transaction.atomic():
        Measurement.objects.create(indicator=indicator, kind=kind, value=value, measured_on=today())


def test_a_second_word_about_the_same_day_replaces_the_first(indicator, officer):
    Measurement.record(indicator, "figure", 10_00, on=today(), by=officer)
    Measurement.record(indicator, "figure", 12_00, on=today(), by=officer)
    assert Measurement.objects.get().value == 12_00
    assert Event.objects.filter(verb="measured").first().old["measured"] == "10 %"


def test_who_may_not_write_there_takes_nothing_over(enquiry):
    answered(enquiry, Answer(status="done"))
    with pytest.raises(Refused, match="Schrijven doet"):
        asked(enquiry)[0].accept(by=UserFactory())


def test_an_answer_that_changes_is_judged_again(enquiry, officer):
    answered(enquiry, Answer(status="running"))
    asked(enquiry)[0].leave(by=officer)
    assert not asked(enquiry)[0].is_waiting
    assert answered(enquiry, Answer(status="running")) == 0
    assert answered(enquiry, Answer(status="done")) == 1
    assert asked(enquiry)[0].is_waiting


@pytest.mark.parametrize(("verb", "reason"), [("close", "gesloten"), ("withdraw", "ingetrokken")])
def test_what_is_over_takes_no_answers(enquiry, officer, verb, reason):
    getattr(enquiry, verb)(by=officer)
    with pytest.raises(Refused, match=reason):
        answered(enquiry, Answer(status="done"))
    assert not asked(enquiry)[0].is_answered


def test_nobody_gets_two_mails_in_a_day(enquiry, officer):
    assert list(enquiry.obstacles_to_mailing()) == []
    enquiry.note_mailed(by=officer)
    assert "vandaag al een mail" in " ".join(enquiry.obstacles_to_mailing())


def test_questions_come_back_with_the_action_they_are_about(enquiry, action, officer):
    answered(enquiry, Answer(status="done"))
    removal = action.remove(by=officer)
    assert len(asked(enquiry)) == 1
    removal.restore(by=officer)
    assert asked(enquiry)[0].status == "done"


def test_a_school_board_is_asked_what_its_field_does(year_agenda, action, ambition):
    board = OrganisationFactory(name="SCO", kind=Organisation.Kind.SCHOOL_BOARD)
    field = OrganisationFactory(name="Primair onderwijs", kind=Organisation.Kind.FIELD)
    field.aliases.create(name="PO")
    action.participations.create(name="PO", organisation=field)
    own = ActionFactory(ambition=ambition, position=1)
    own.participations.create(name="sco")
    ActionFactory(ambition=ambition, position=2).participations.create(name="JGZ")
    assert list(actions_of(board, year_agenda)) == [action, own]


def test_the_figures_of_an_ambition_come_after_its_actions(year_agenda, action, indicator):
    partner = OrganisationFactory(name="Bieb")
    action.participations.create(name="Bieb", organisation=partner)
    assert asked_of(partner, year_agenda) == [action, indicator]
