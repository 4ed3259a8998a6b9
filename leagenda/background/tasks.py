"""What keeps the ledger of background work short."""

import datetime as dt

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from leagenda.background.models import Job, Worker
from leagenda.foundation.background import Every, work


@work(_("Uitgevoerd achtergrondwerk opruimen"), attempts=3, every=Every(hour=2))
def forget_finished_work() -> int:
    """Says how many jobs were forgotten; workers that were not heard of for a day go too."""
    Worker.objects.filter(seen_at__lt=timezone.now() - dt.timedelta(days=1)).delete()
    deleted, _kinds = Job.objects.outdated().delete()
    return deleted
