"""What becomes of work: waiting, tried again, failed with a reason, done and forgotten."""

import datetime as dt

import pytest
from django.tasks import TaskResultStatus as Status
from django.utils import timezone

from leagenda.background.models import Job, Routine, Worker
from leagenda.background.rules import pause_after, reason_for
from leagenda.background.tasks import forget_finished_work
from leagenda.exchange.tasks import forget_old_readings, read_document
from leagenda.foundation.background import Every, works
from leagenda.foundation.refusal import Refused
from leagenda.history.models import Event
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db
ONCE = "leagenda.exchange.tasks.no_longer_there"


@pytest.fixture(autouse=True)
def queue(settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


@pytest.fixture
def administrator():
    return UserFactory(role="administrator")


def a_job(status, workers=(), path=read_document.module_path, **values):
    now = timezone.now()
    values = {"started_at": now, "finished_at": now, "run_after": now} | values
    return Job.objects.create(
        status=status,
        worker_ids=[str(one) for one in workers],
        task_path=path,
        args_kwargs={"args": [1, 1], "kwargs": {}},
        backend_name="default",
        **values,
    )


def long_ago(**words):
    return timezone.now() - dt.timedelta(**words)


# ── after an error ───────────────────────────────────────────────────────────


def test_what_failed_and_may_be_repeated_waits_for_its_next_attempt():
    job = a_job(Status.FAILED, ["a"])
    Job.mend()
    job.refresh_from_db()
    assert job.status == Status.READY
    assert job.run_after > timezone.now() + dt.timedelta(seconds=20)


def test_after_the_last_attempt_it_stays_failed():
    a_job(Status.FAILED, ["a", "b", "c"])
    Job.mend()
    assert Job.objects.get().status == Status.FAILED


def test_what_no_room_declares_any_more_is_not_repeated():
    job = a_job(Status.FAILED, ["a"], path=ONCE)
    Job.mend()
    assert Job.objects.get().status == Status.FAILED
    assert str(job) == "no_longer_there"


def test_pauses_grow_and_end_at_six_hours():
    pauses = [pause_after(times) for times in range(1, 50)]
    assert pauses[:3] == [dt.timedelta(seconds=seconds) for seconds in (30, 120, 480)]
    assert pauses == sorted(pauses)
    assert pauses[-1] == dt.timedelta(hours=6)


# ── after a lost worker ──────────────────────────────────────────────────────


def test_what_a_silent_worker_ran_is_taken_from_it():
    silent = Worker.objects.create(seen_at=long_ago(minutes=2))
    a_job(Status.RUNNING, [silent.pk], finished_at=None)
    Job.mend()
    assert Job.objects.get().status == Status.READY


def test_what_a_worker_runs_that_was_just_heard_is_left_alone():
    worker = Worker.objects.create(seen_at=long_ago(minutes=2))
    worker.beat()
    a_job(Status.RUNNING, [worker.pk], finished_at=None)
    Job.mend()
    assert Job.objects.get().status == Status.RUNNING


def test_two_that_mend_at_once_mend_once():
    job = a_job(Status.RUNNING, ["gone"], path=ONCE, finished_at=None)
    seen_earlier = Job.objects.get()
    job.take_from_lost_worker()
    mended = Job.objects.get().finished_at
    seen_earlier.take_from_lost_worker()
    assert Job.objects.get().finished_at == mended


@pytest.mark.parametrize(
    ("exception", "words"),
    [
        ("leagenda.background.rules.WorkerLost", "midden in dit werk"),
        ("smtplib.SMTPAuthenticationError", "mailserver"),
        ("builtins.ConnectionRefusedError", "niet te bereiken"),
        ("django.db.utils.OperationalError", "database"),
        ("builtins.ImportError", "andere versie"),
        ("builtins.ZeroDivisionError", "ZeroDivisionError"),
    ],
)
def test_a_failure_has_a_reason_in_words(exception, words):
    assert words in reason_for(exception)


# ── by hand ──────────────────────────────────────────────────────────────────


def test_the_administrator_has_it_tried_from_the_first_attempt(administrator):
    job = a_job(Status.FAILED, ["a", "b", "c"])
    job.try_again(by=administrator)
    job.refresh_from_db()
    assert (job.status, job.attempts) == (Status.READY, 0)
    assert Event.objects.filter(verb="tried-again", by=administrator).exists()


def test_what_did_not_fail_is_not_tried_again(administrator):
    with pytest.raises(Refused):
        a_job(Status.SUCCESSFUL).try_again(by=administrator)


# ── what comes back ──────────────────────────────────────────────────────────


def the_routine(**values):
    Routine.install()
    found = Routine.objects.filter(task_path=forget_old_readings.module_path)
    found.update(**values)
    return found.get()


def test_what_rooms_declare_is_installed_once_and_what_they_dropped_goes():
    Routine.objects.create(task_path=ONCE, due_at=timezone.now())
    Routine.install()
    Routine.install()
    declared = {path for path, kind in works().items() if kind.every}
    assert sorted(Routine.objects.values_list("task_path", flat=True)) == sorted(declared)


def test_what_was_missed_for_days_is_done_once():
    the_routine(due_at=long_ago(days=4))
    Routine.start_due()
    Routine.start_due()
    assert Job.objects.filter(task_path=forget_old_readings.module_path).count() == 1
    assert the_routine().due_at > timezone.now()


def test_two_workers_never_start_one_routine_twice():
    seen_by_one = the_routine(due_at=long_ago(hours=1))
    seen_by_other = the_routine()
    assert seen_by_one.start()
    assert not seen_by_other.start()
    assert Job.objects.count() == 1


def test_what_still_waits_is_not_doubled():
    the_routine(due_at=long_ago(hours=1)).start()
    the_routine(due_at=long_ago(hours=1)).start()
    assert Job.objects.count() == 1


def test_the_administrator_starts_it_at_once_but_not_twice(administrator):
    routine = the_routine()
    routine.start_now(by=administrator)
    with pytest.raises(Refused):
        routine.start_now(by=administrator)
    assert Job.objects.count() == 1
    assert Event.objects.filter(verb="started", by=administrator).count() == 1


def moment(*words):
    return dt.datetime(*words, tzinfo=timezone.get_current_timezone())


@pytest.mark.parametrize(
    ("every", "now", "then"),
    [
        (Every(), moment(2026, 5, 1, 9, 59), moment(2026, 5, 1, 10)),
        (Every(hour=3), moment(2026, 5, 1, 2), moment(2026, 5, 1, 3)),
        (Every(hour=3), moment(2026, 5, 1, 3), moment(2026, 5, 2, 3)),
        (Every(hour=8, day=1), moment(2026, 1, 31, 9), moment(2026, 2, 1, 8)),
        # the nights on which the clock is put forward and back
        (Every(hour=8), moment(2026, 3, 28, 9), moment(2026, 3, 29, 8)),
        (Every(hour=8), moment(2026, 10, 24, 9), moment(2026, 10, 25, 8)),
    ],
)
def test_a_rhythm_keeps_dutch_time(every, now, then):
    assert every.next_after(now) == then


def test_a_rhythm_is_told_in_words():
    said = [str(every) for every in (Every(), Every(hour=8), Every(hour=6, day=1))]
    assert said == ["elk uur", "elke dag om 08.00 uur", "elke maand op dag 1 om 06.00 uur"]


# ── the ledger ───────────────────────────────────────────────────────────────


def test_what_is_done_is_forgotten_and_failures_later():
    a_job(Status.SUCCESSFUL, finished_at=long_ago(days=15))
    a_job(Status.FAILED, finished_at=long_ago(days=91))
    kept = [
        a_job(Status.SUCCESSFUL, finished_at=long_ago(days=13)),
        a_job(Status.FAILED, finished_at=long_ago(days=89)),
        a_job(Status.READY, finished_at=None),
    ]
    Worker.objects.create(seen_at=long_ago(days=2))
    assert forget_finished_work.func() == 2
    assert set(Job.objects.all()) == set(kept)
    assert not Worker.objects.exists()
