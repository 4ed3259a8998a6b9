"""The job: one piece of work in the queue, from waiting to done or failed."""

import datetime as dt
from typing import Any, ClassVar

from django.db import transaction
from django.tasks import TaskResultStatus as Status
from django.utils import timezone
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _
from django_tasks_db.models import DBTaskResult

from leagenda.background.models.worker import Worker
from leagenda.background.purpose import RUNNING
from leagenda.background.queries import JobQuerySet
from leagenda.background.rules import WorkerLost, pause_after, reason_for
from leagenda.foundation.background import works
from leagenda.foundation.privacy import OWN_CHOICE, USERS, Term
from leagenda.foundation.refusal import Refused
from leagenda.history.models import Event


class Job(DBTaskResult):
    """One piece of work in the queue of `django_tasks_db`; each attempt adds its worker's id."""

    objects: ClassVar[Any] = JobQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        proxy = True
        verbose_name = _("achtergrondtaak")
        verbose_name_plural = _("achtergrondtaken")

    class Privacy:
        personal = {
            "traceback"
        }  # an error may quote what it stumbled over; work is given keys only
        plain = {
            "status",
            "args_kwargs",
            "task_path",
            "queue_name",
            "backend_name",
            "worker_ids",
            "return_value",
            "exception_class_path",
        }
        purpose = RUNNING
        concerned = USERS
        retention = Term(
            days=90, after="finished_at", since=_("de laatste poging"), source=OWN_CHOICE
        )

    def __str__(self):
        kind = works().get(self.task_path)
        return str(kind.name) if kind else self.task_path.rpartition(".")[2]

    @property
    def attempts(self) -> int:
        return len(self.worker_ids)

    @property
    def attempts_allowed(self) -> int:
        kind = works().get(self.task_path)
        return kind.attempts if kind else 1

    @property
    def reason(self) -> str:
        """Why it failed, in a sentence."""
        return reason_for(self.exception_class_path)

    # ── mending ──────────────────────────────────────────────────────────────

    @classmethod
    def mend(cls) -> None:
        """Give what failed or was left behind its next attempt, as long as it has one."""
        alive = {str(pk) for pk in Worker.objects.alive().values_list("pk", flat=True)}
        for job in cls.objects.running():
            if job.worker_ids[-1] not in alive:
                job.take_from_lost_worker()
        repeatable = [path for path, kind in works().items() if kind.attempts > 1]
        for job in cls.objects.failed().filter(task_path__in=repeatable):
            if job.attempts < job.attempts_allowed:
                job.wait_again(pause_after(job.attempts))

    def take_from_lost_worker(self) -> None:
        if self.attempts < self.attempts_allowed:
            self.wait_again(dt.timedelta())
            return
        path = f"{WorkerLost.__module__}.{WorkerLost.__qualname__}"
        self.as_seen().update(
            status=Status.FAILED,
            finished_at=timezone.now(),
            exception_class_path=path,
            traceback="",
        )

    def wait_again(self, pause: dt.timedelta) -> None:
        """Back to the queue, unless somebody else was first."""
        later = timezone.now() + pause
        self.as_seen().update(status=Status.READY, run_after=later, finished_at=None)

    def as_seen(self):
        """This row, as long as nobody touched it since it was looked at."""
        return Job.objects.filter(
            pk=self.pk,
            status=self.status,
            started_at=self.started_at,
            finished_at=self.finished_at,
        )

    # ── verbs ────────────────────────────────────────────────────────────────

    @transaction.atomic
    def try_again(self, *, by) -> None:
        """Have what failed done once more, from the first attempt; refuses when it did not fail."""
        failed = self.as_seen().filter(status=Status.FAILED)
        now = timezone.now()
        values = {"status": Status.READY, "run_after": now, "finished_at": None, "worker_ids": []}
        if not failed.update(**values):
            raise Refused([_g("Dit werk is niet meer mislukt: het wacht al of is gedaan.")])
        Event.record("tried-again", self, by=by)
