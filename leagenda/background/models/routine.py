"""The routine: work that comes back by itself."""

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from leagenda.background.models.job import Job
from leagenda.background.queries import RoutineQuerySet
from leagenda.foundation.background import Work, works
from leagenda.foundation.refusal import Refused
from leagenda.history.models import Event


class Routine(models.Model):
    """When work that comes back is due next. What was missed while all was off is done once."""

    task_path = models.CharField(_("werk"), max_length=200, unique=True)
    due_at = models.DateTimeField(_("volgende keer"), db_index=True)
    begun_at = models.DateTimeField(_("laatste keer"), null=True, blank=True)

    objects = RoutineQuerySet.as_manager()

    class Meta:
        verbose_name = _("vast werk")
        verbose_name_plural = _("vast werk")
        ordering = ["due_at"]

    class Privacy:
        plain = {"task_path"}

    def __str__(self):
        return str(self.work.name)

    @property
    def work(self) -> Work:
        return works()[self.task_path]

    @property
    def is_declared(self) -> bool:
        """Whether this version of the program still knows the work."""
        return self.task_path in works()

    @property
    def rhythm(self) -> str:
        return str(self.work.every)

    @classmethod
    def install(cls) -> None:
        """A row for each piece of work that comes back, and none for what no room declares."""
        returning = {path: kind.every for path, kind in works().items() if kind.every}
        cls.objects.exclude(task_path__in=returning).delete()
        known = set(cls.objects.values_list("task_path", flat=True))
        now = timezone.now()
        new = {path: every for path, every in returning.items() if path not in known}
        rows = [Routine(task_path=path, due_at=new[path].next_after(now)) for path in new]
        Routine.objects.bulk_create(rows, ignore_conflicts=True)

    @classmethod
    def start_due(cls) -> None:
        for routine in cls.objects.due().filter(task_path__in=works()):
            routine.start()

    @transaction.atomic
    def start(self) -> bool:
        """Put its work in the queue; False when another worker was first.

        Work of the last time that still waits or runs is not doubled.
        """
        assert self.work.every
        now = timezone.now()
        claimed = Routine.objects.filter(pk=self.pk, due_at=self.due_at)
        if not claimed.update(due_at=self.work.every.next_after(now), begun_at=now):
            return False
        if not self.is_underway:
            self.work.task.enqueue()
        return True

    @property
    def is_underway(self) -> bool:
        return Job.objects.unfinished().filter(task_path=self.task_path).exists()

    @transaction.atomic
    def start_now(self, *, by) -> None:
        """Have it done now, besides the rhythm; refuses when it waits or runs already."""
        Routine.objects.select_for_update().get(pk=self.pk)  # one at a time: never twice
        if self.is_underway:
            raise Refused([_g("“%s” wacht al of is al bezig.") % self])
        Routine.objects.filter(pk=self.pk).update(begun_at=timezone.now())
        self.work.task.enqueue()
        Event.record("started", self, by=by)
