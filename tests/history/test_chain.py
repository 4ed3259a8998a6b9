"""The chain of events: whole, or it says where it breaks."""

import pytest
from django.db import DatabaseError, connection, transaction

from leagenda.cli import main
from leagenda.foundation.refusal import Refused
from leagenda.history.models import Chain, Event, Verification
from leagenda.history.models.event import seal
from tests.conftest import unprotected
from tests.factories import OrganisationFactory


@pytest.fixture
def thing(db):
    return OrganisationFactory(name="De Bieb")


@pytest.fixture
def told(thing, officer):
    """Five events in the chain, the second of which tells of a person."""
    for number in range(1, 6):
        words = {"name": f"Naam {number}", "version": number}
        Event.record("changed", thing, by=officer, scope=thing, old={"name": "Wás"}, new=words)
    seal()
    return Event.objects.order_by("place")


def verify(**words) -> Verification:
    return Verification.carry_out(**words)


def tamper(event, **values):
    with unprotected():
        Event.objects.filter(pk=event.pk).update(**values)


def test_an_untouched_history_is_whole(told):
    done = verify()
    assert done.is_whole
    assert done.length == 5
    assert done.head == Chain.now().head == told.last().hash
    assert "5 gebeurtenissen" in done.sentence


def test_nothing_that_happened_is_whole_as_well(db):
    assert verify().is_whole


@pytest.mark.parametrize(
    ("values", "complaint"),
    [
        ({"new": {"name": "Iets anders"}}, "De inhoud van gebeurtenis 2"),
        ({"subject_name": "Een ander"}, "De inhoud van gebeurtenis 2"),
        ({"salt": "0" * 32}, "De inhoud van gebeurtenis 2"),
        ({"verb": "removed"}, "Gebeurtenis 2 sluit niet aan"),
        ({"by": None}, "Gebeurtenis 2 sluit niet aan"),
        ({"scope_id": "elders"}, "Gebeurtenis 2 sluit niet aan"),
        ({"digest": "0" * 64, "certificate": "V-1"}, "Gebeurtenis 2 sluit niet aan"),
        ({"certificate": "V-1"}, "1 gebeurtenissen gewist volgens V-1"),
        ({"place": 7}, "Gebeurtenis 2 ontbreekt"),
        ({"hash": "0" * 64}, "Gebeurtenis 2 sluit niet aan"),
    ],
)
def test_whatever_somebody_changes_is_found(told, values, complaint):
    tamper(told[1], **values)
    done = verify()
    assert not done.is_whole
    assert complaint in done.sentence


def test_an_event_that_is_gone_is_missed(told):
    with unprotected():
        told[2].delete()
    assert "Gebeurtenis 3 ontbreekt" in verify().sentence


def test_an_event_that_is_gone_from_the_end_is_missed(told):
    with unprotected():
        told.last().delete()
    assert "Gebeurtenis 5 ontbreekt" in verify().sentence


def test_who_shortens_the_chain_as_well_is_found_by_a_code_that_was_written_down(told):
    written_down = verify().code
    with unprotected():
        told.last().delete()
    Chain.objects.update(length=4, head=told.last().hash)
    assert verify().is_whole
    assert "die eerder is opgeschreven" in verify(codes=[written_down]).sentence


def test_a_code_that_was_written_down_holds_while_the_history_goes_on(told, thing, officer):
    written_down = verify().code
    Event.record("changed", thing, by=officer)
    assert verify(codes=[written_down.upper()]).is_whole


def test_the_chain_can_be_looked_at_from_somewhere_on(told):
    tamper(told[0], verb="removed")
    done = verify(after=2)
    assert done.is_whole
    assert done.length == 3


def test_looking_from_a_place_that_is_none_is_refused(told):
    with pytest.raises(Refused, match="geen gebeurtenis met nummer 9"):
        verify(after=9)


# ── The database refuses ─────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "values",
    [
        {"new": {}},
        {"verb": "added"},
        {"place": None},
        {"place": 9, "hash": ""},
        {"certificate": "V-1"},
        {"certificate": "V-1", "subject_name": "", "salt": "", "old": {}, "new": {}, "verb": "x"},
    ],
)
def test_the_database_refuses_to_change_an_event(told, values):
    with pytest.raises(DatabaseError, match="kan niemand veranderen"), transaction.atomic():
        Event.objects.filter(pk=told[0].pk).update(**values)


def test_the_database_refuses_to_delete_an_event(told):
    with pytest.raises(DatabaseError, match="kan niemand veranderen"), transaction.atomic():
        told[0].delete()


@pytest.mark.skipif("connection.vendor == 'sqlite'", reason="SQLite has no TRUNCATE")
def test_the_database_refuses_to_empty_the_table(told):
    connection.check_constraints()  # what was still to be checked would refuse it first
    with pytest.raises(DatabaseError, match="kan niemand veranderen"), transaction.atomic():
        connection.cursor().execute("TRUNCATE history_event CASCADE")


# ── Wiping ───────────────────────────────────────────────────────────────────


def test_what_is_wiped_is_gone_and_the_rest_stays_proven(told, thing, officer):
    certificate = OrganisationFactory(name="V-2026-1")
    before = verify().code
    assert Event.wipe(told.filter(place__lte=2), certificate, by=officer) == 2
    wiped = Event.objects.get(place=1)
    assert (wiped.subject_name, wiped.old, wiped.new, wiped.salt) == ("", {}, {}, "")
    assert wiped.certificate == "V-2026-1"
    done = verify(codes=[before])
    assert done.is_whole
    assert done.wiped == 2
    assert Event.objects.filter(verb="wiped", new__events=2).count() == 1


def test_what_was_recorded_just_now_can_be_wiped(thing, officer):
    Event.record("changed", thing, by=officer)
    assert Event.wipe(Event.objects.all(), thing, by=officer) == 1
    assert verify().is_whole


def test_that_something_was_wiped_cannot_be_wiped(told, thing, officer):
    Event.wipe(told, thing, by=officer)
    assert Event.wipe(Event.objects.all(), thing, by=officer) == 0
    assert verify().is_whole


def test_wiping_behind_the_back_of_the_history_is_found(told, thing, officer):
    Event.wipe(told.filter(place=1), thing, by=officer)
    emptied = {"certificate": str(thing), "subject_name": "", "salt": "", "old": {}, "new": {}}
    Event.objects.filter(place=2).update(**emptied)
    assert "2 gebeurtenissen gewist volgens De Bieb" in verify().sentence


# ── The command ──────────────────────────────────────────────────────────────


def test_the_command_says_what_was_proven(told, capsys):
    assert main(["history", "verify"]) == 0
    said = capsys.readouterr().out
    assert "De geschiedenis is heel: 5 gebeurtenissen" in said
    assert Verification.objects.get().code in said


def test_the_command_says_where_it_breaks(told, capsys):
    tamper(told[3], new={})
    assert main(["history", "verify"]) == 1
    said = capsys.readouterr().out
    assert "De inhoud van gebeurtenis 4 is veranderd" in said
    assert "Code:" not in said


def test_the_command_refuses_a_place_that_is_none(told, capsys):
    assert main(["history", "verify", "--from", "44"]) == 2
    assert "geen gebeurtenis met nummer 43" in capsys.readouterr().err


# ── Becoming part of the chain ───────────────────────────────────────────────


def test_what_a_transaction_records_is_chained_once_it_is_there(
    thing, officer, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True) as asked:
        Event.record("changed", thing, by=officer)
        Event.record("changed", thing, by=officer)
    assert len(asked) == 1
    assert Chain.now().length == 2
    assert not Event.objects.unsealed().exists()


def test_what_is_undone_within_a_transaction_leaves_the_chain_alone(
    thing, officer, django_capture_on_commit_callbacks
):
    @transaction.atomic
    def refused():
        Event.record("changed", thing, by=officer)
        raise Refused(["Toch niet."])

    with django_capture_on_commit_callbacks(execute=True) as asked:
        with pytest.raises(Refused):
            refused()
        Event.record("added", thing, by=officer)
    assert len(asked) == 1
    assert Event.objects.get().place == 1


def test_many_events_are_chained_in_few_queries(thing, officer, django_assert_max_num_queries):
    for _number in range(40):
        Event.record("changed", thing, by=officer)
    with django_assert_max_num_queries(10):
        seal()
    assert verify().length == 40
