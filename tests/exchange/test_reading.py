"""The reading: who sees it, who may amend and confirm it, and what is kept of it."""

import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from leagenda.exchange.models import Miswritten, Reading
from leagenda.exchange.rules import LARGEST
from leagenda.exchange.tasks import forget_old_readings, read_document
from leagenda.foundation.refusal import Overtaken, Refused
from leagenda.history.models import Event
from leagenda.people.models import User
from leagenda.planning.models import Action, YearAgenda
from tests.exchange.proposals import ACTION, COST, OTHER_PLAN, PLAN, a_proposal, a_reading
from tests.factories import PolicyOfficerFactory, UserFactory, YearAgendaFactory

pytestmark = pytest.mark.django_db


def a_file(content=b"Jaaragenda", name="agenda.txt"):
    return SimpleUploadedFile(name, content)


# ── bringing it in ───────────────────────────────────────────────────────────


def test_an_empty_file_is_refused_and_nothing_is_kept(officer):
    with pytest.raises(Refused, match="leeg"):
        Reading.start(a_file(b""), by=officer)
    assert not Reading.objects.exists()


def test_a_file_that_is_too_large_is_refused_unopened(officer):
    file = a_file()
    file.size = LARGEST + 1
    with pytest.raises(Refused, match="te groot"):
        Reading.start(file, by=officer)
    assert not Reading.objects.exists()


def test_a_reader_brings_nothing_in(db):
    with pytest.raises(Refused, match="beleidsmedewerker of een trekker"):
        Reading.start(a_file(), by=UserFactory())


def test_a_new_reading_waits_with_its_file(officer):
    reading = Reading.start(a_file(), by=officer)
    assert (reading.is_underway, bytes(reading.raw)) == (True, b"Jaaragenda")


def test_what_was_never_finished_is_wiped_after_thirty_days(officer):
    old, young, done = a_reading(officer), a_reading(officer), a_reading(officer)
    long_ago = timezone.now() - dt.timedelta(days=31)
    Reading.objects.filter(pk__in=[old.pk, done.pk]).update(uploaded_at=long_ago)
    done.settle(None, by=officer)
    forget_old_readings.func()
    assert set(Reading.objects.all()) == {young, done}


# ── who sees it ──────────────────────────────────────────────────────────────


def test_who_brought_it_and_who_keeps_the_agenda_see_it(officer):
    lead, stranger = UserFactory(role=User.Role.LEAD), UserFactory(role=User.Role.LEAD)
    reading = a_reading(lead)
    assert reading in Reading.objects.visible_to(lead)
    assert reading in Reading.objects.visible_to(officer)
    assert reading not in Reading.objects.visible_to(stranger)


# ── while it is read ─────────────────────────────────────────────────────────


def test_progress_is_stored_while_reading(officer):
    reading = Reading.start(a_file(), by=officer)
    reading.say(40, "Pagina 4 van 10")
    reading.refresh_from_db()
    assert (reading.percent, reading.sentence) == (40, "Pagina 4 van 10")


def test_a_reading_nothing_was_heard_of_is_stuck(officer):
    reading = Reading.start(a_file(), by=officer)
    assert not reading.is_stuck
    reading.moved_at = timezone.now() - dt.timedelta(minutes=2)
    assert reading.is_stuck


def test_an_attempt_that_was_given_up_no_longer_counts(officer):
    reading = Reading.start(a_file(), by=officer)
    Reading.objects.get(pk=reading.pk).try_again(by=officer)
    reading.refuse(["Te laat"])
    assert Reading.objects.get(pk=reading.pk).is_underway


def test_a_refused_file_leaves_only_the_reason(officer):
    reading = Reading.start(a_file(), by=officer)
    reading.refuse(["Dit bestand is beveiligd."])
    reading.refresh_from_db()
    assert (reading.raw, reading.document, reading.proposal) == (None, None, None)
    assert reading.reasons == ["Dit bestand is beveiligd."]


def test_when_reading_fails_by_our_own_fault_that_is_said_and_nothing_is_kept(officer):
    reading = Reading.start(a_file(), by=officer)
    reading.raw = None  # what no file can bring about
    with pytest.raises(TypeError):
        reading.read()
    reading.refresh_from_db()
    assert "ging bij ons iets mis" in reading.refusal
    assert reading.raw is None


def test_a_reading_that_was_thrown_away_is_not_read(officer):
    reading = Reading.start(a_file(), by=officer)
    pk = reading.pk
    reading.throw_away(by=officer)
    read_document.func(pk, 1)
    assert not Reading.objects.exists()


# ── choosing and correcting ──────────────────────────────────────────────────


def test_a_choice_is_kept_with_who_made_it(officer):
    reading = a_reading(officer)
    reading.choose("joined-names-1", 1, seen=0, by=officer)
    assert reading.now().doubts[0].chosen == 1
    assert reading.amendments.get().made_by == officer


@pytest.mark.parametrize(("doubt", "index"), [("joined-names-1", 2), ("nothing", 0)])
def test_a_choice_that_is_not_offered_is_refused(officer, doubt, index):
    with pytest.raises(Refused, match="Laad de pagina opnieuw"):
        a_reading(officer).choose(doubt, index, seen=0, by=officer)


def test_who_chooses_otherwise_than_somebody_just_did_is_told(officer):
    reading, colleague = a_reading(officer), PolicyOfficerFactory(first_name="Cor")
    reading.choose("joined-names-1", 1, seen=0, by=colleague)
    with pytest.raises(Overtaken, match="Cor"):
        reading.choose("joined-names-1", 0, seen=0, by=officer)
    reading.choose("joined-names-1", 0, seen=reading.latest, by=officer)


def test_agreeing_settles_only_what_nobody_chose(officer):
    reading = a_reading(officer)
    reading.choose("joined-names-1", 1, seen=0, by=officer)
    assert reading.agree(by=officer) == 2
    assert [doubt.chosen for doubt in reading.now().doubts] == [1, 0, 0]


def test_only_what_was_changed_is_stored(officer):
    reading = a_reading(officer)
    typed = {(ACTION, "description"): "Voorleesdag", (ACTION, "planning"): "Q4 2022"}
    assert reading.correct(typed, seen=0, by=officer) == [(ACTION, "description")]
    assert reading.amendments.get().field == "description"


def test_corrections_of_different_fields_do_not_undo_each_other(officer):
    reading, colleague = a_reading(officer), PolicyOfficerFactory()
    reading.correct({(ACTION, "planning"): "mei 2023"}, seen=0, by=colleague)
    typed = {(ACTION, "description"): "Voorleesdag", (ACTION, "planning"): "Q4 2022"}
    reading.correct(typed, seen=0, by=officer)
    action = next(reading.now().content.actions())
    assert (action.description, action.planning) == ("Voorleesdag", "mei 2023")


def test_correcting_what_somebody_else_corrected_otherwise_shows_theirs(officer):
    reading, colleague = a_reading(officer), PolicyOfficerFactory(first_name="Cor")
    reading.correct({(ACTION, "planning"): "mei 2023"}, seen=0, by=colleague)
    with pytest.raises(Overtaken) as overtaken:
        reading.correct({(ACTION, "planning"): "juni 2023"}, seen=0, by=officer)
    assert overtaken.value.theirs == {(ACTION, "planning"): ("Q4 2022", "mei 2023")}


def test_a_correction_that_cannot_be_read_stores_nothing(officer):
    reading = a_reading(officer)
    typed = {(COST, "lump"): "veel", (ACTION, "description"): "Voorleesdag"}
    with pytest.raises(Miswritten):
        reading.correct(typed, seen=0, by=officer)
    assert not reading.amendments.exists()


@pytest.mark.parametrize(
    ("lines", "part", "field"),
    [
        ([], PLAN, "situation"),
        ([7], PLAN, "situation"),
        ([0], PLAN, "title"),
        ([0], PLAN, "actions"),
        ([0], "x", "focus"),
    ],
)
def test_a_leftover_goes_only_where_it_can(officer, lines, part, field):
    with pytest.raises(Refused):
        a_reading(officer).place(lines, part, field, by=officer)


# ── confirming ───────────────────────────────────────────────────────────────


def test_confirming_makes_the_agenda_as_it_was_amended(officer):
    reading = a_reading(officer)
    reading.correct({(ACTION, "description"): "Voorleesdag"}, seen=0, by=officer)
    reading.omit(OTHER_PLAN, by=officer)
    year_agenda = reading.confirm(by=officer)
    assert year_agenda.work_plans.count() == 1
    assert Action.objects.get(number="1").description == "Voorleesdag"
    assert Event.objects.filter(verb="confirmed", by=officer).exists()


def test_a_second_confirmation_is_refused(officer):
    reading = a_reading(officer)
    stale = Reading.objects.get(pk=reading.pk)
    reading.confirm(by=officer)
    with pytest.raises(Refused, match="al verwerkt"):
        stale.confirm(by=PolicyOfficerFactory())
    assert YearAgenda.objects.count() == 1


def test_two_documents_for_one_school_year_do_not_both_become_an_agenda(officer):
    YearAgendaFactory(school_year=2022)
    reading = a_reading(officer)
    with pytest.raises(Refused, match="Er is al een jaaragenda 2022-2023"):
        reading.confirm(by=officer)
    reading.refresh_from_db()
    assert reading.confirmed_at is None


def test_a_lead_prepares_but_does_not_confirm(db):
    lead = UserFactory(role=User.Role.LEAD)
    reading = a_reading(lead)
    reading.choose("joined-names-1", 1, seen=0, by=lead)
    with pytest.raises(Refused, match="Alleen een beleidsmedewerker"):
        reading.confirm(by=lead)
    assert not YearAgenda.objects.exists()


def test_after_confirming_nothing_changes_in_what_was_read(officer):
    reading = a_reading(officer)
    reading.confirm(by=officer)
    with pytest.raises(Refused, match="Wijzig de jaaragenda zelf"):
        reading.omit(PLAN, by=officer)


def test_throwing_away_leaves_nothing_but_the_fact(officer):
    reading = a_reading(officer)
    reading.choose("joined-names-1", 1, seen=0, by=officer)
    reading.throw_away(by=officer)
    assert not Reading.objects.exists()
    assert Event.objects.filter(verb="thrown-away").exists()


def test_an_agenda_made_of_a_reading_stays_when_the_reading_goes(officer):
    reading = a_reading(officer)
    reading.confirm(by=officer)
    reading.throw_away(by=officer)
    assert YearAgenda.objects.get().content().cost == a_proposal().content.cost
