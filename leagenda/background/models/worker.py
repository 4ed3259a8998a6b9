"""The worker: a process that does what waits."""

import uuid

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from leagenda.background.queries import WorkerQuerySet


class Worker(models.Model):
    """A process that does what waits. It tells every few seconds that it is still there."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    begun_at = models.DateTimeField(_("begonnen"), default=timezone.now)
    seen_at = models.DateTimeField(_("laatst gehoord"), default=timezone.now)
    ended_at = models.DateTimeField(_("gestopt"), null=True, blank=True)

    objects = WorkerQuerySet.as_manager()

    class Meta:
        verbose_name = _("werker")
        verbose_name_plural = _("werkers")
        ordering = ["-begun_at"]

    class Privacy:
        plain: set[str] = set()

    def __str__(self):
        return str(self.pk)

    def beat(self) -> None:
        """Tell that it is still there."""
        Worker.objects.filter(pk=self.pk).update(seen_at=timezone.now())

    def end(self) -> None:
        """It stopped, or is known to be gone: what it left is mended at once."""
        Worker.objects.filter(pk=self.pk, ended_at=None).update(ended_at=timezone.now())
