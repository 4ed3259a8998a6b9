"""Finding work, and the workers that do it."""

import datetime as dt

from django.db.models import QuerySet
from django.tasks import TaskResultStatus as Status
from django.utils import timezone

SILENCE = dt.timedelta(seconds=60)
KEPT, FAILED_KEPT = dt.timedelta(days=14), dt.timedelta(days=90)


def looks_after(user) -> bool:
    """How the installation runs is for its administrator."""
    return user.is_authenticated and user.holds(user.Role.ADMINISTRATOR)


class RunningQuerySet(QuerySet):
    def visible_to(self, user):
        return self if looks_after(user) else self.none()


class JobQuerySet(RunningQuerySet):
    def waiting(self):
        return self.filter(status=Status.READY)

    def running(self):
        return self.filter(status=Status.RUNNING)

    def failed(self):
        return self.filter(status=Status.FAILED)

    def unfinished(self):
        return self.filter(status__in=[Status.READY, Status.RUNNING])

    def outdated(self):
        """Finished so long ago that nobody asks any more; failures are kept longer."""
        now = timezone.now()
        done = self.filter(status=Status.SUCCESSFUL, finished_at__lt=now - KEPT)
        return done | self.failed().filter(finished_at__lt=now - FAILED_KEPT)


class WorkerQuerySet(RunningQuerySet):
    def alive(self):
        """Heard of within the last minute."""
        return self.filter(ended_at=None, seen_at__gt=timezone.now() - SILENCE)


class RoutineQuerySet(RunningQuerySet):
    def due(self):
        return self.filter(due_at__lte=timezone.now())
