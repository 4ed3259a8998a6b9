"""What happens in the background."""

from django.utils.translation import gettext_lazy as _

from leagenda.exchange.models import Reading, RegisterReading
from leagenda.foundation.background import Every, work


@work(_("Document inlezen"), attempts=3)
def read_document(pk: int, attempt: int) -> None:
    """Read one document that was brought in; nothing to do when it was thrown away meanwhile."""
    reading = Reading.objects.underway().filter(pk=pk, attempt=attempt).first()
    if reading:
        reading.read()


@work(_("Register inlezen"), attempts=3)
def read_published(pk: int, attempt: int) -> None:
    """Read one register that was brought in; nothing to do when it was thrown away meanwhile."""
    reading = RegisterReading.objects.underway().filter(pk=pk, attempt=attempt).first()
    if reading:
        reading.read()


@work(_("Oude inlezingen wissen"), attempts=3, every=Every(hour=3))
def forget_old_readings() -> int:
    """Wipe what was brought in long ago and never finished; says how many."""
    _all, deleted = Reading.objects.too_old().delete()
    _all, registers = RegisterReading.objects.too_old().delete()
    return deleted.get(Reading._meta.label, 0) + registers.get(RegisterReading._meta.label, 0)
