"""What happens in the background."""

from django.tasks import task

from leagenda.exchange.models import Reading


@task
def read_document(pk: int, attempt: int) -> None:
    """Read one document that was brought in; nothing to do when it was thrown away meanwhile."""
    reading = Reading.objects.underway().filter(pk=pk, attempt=attempt).first()
    if reading:
        reading.read()


@task
def forget_old_readings() -> int:
    """Wipe what was brought in long ago and never finished; says how many."""
    _total, deleted = Reading.objects.too_old().delete()
    return deleted.get(Reading._meta.label, 0)
