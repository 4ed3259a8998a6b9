"""For how long something is kept, and from which day that counts."""

import datetime as dt

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from leagenda.documents.queries import KEPT_YEARS
from leagenda.foundation.clock import today, years_later

YEARS = [(years, ngettext_lazy("%d jaar", "%d jaar", years) % years) for years in KEPT_YEARS]


class Keeping(models.Model):
    """Without a number of years it stays for as long as the installation does."""

    class CountedFrom(models.TextChoices):
        ADDED = "added", _("de dag waarop het is toegevoegd")
        WITHDRAWN = "withdrawn", _("de dag waarop het wordt ingetrokken")
        DAY = "day", _("een dag die u noemt")

    keep_years = models.PositiveSmallIntegerField(
        _("bewaren"), choices=YEARS, null=True, blank=True
    )
    keep_from = models.CharField(
        _("geteld vanaf"), max_length=10, choices=CountedFrom, default=CountedFrom.ADDED
    )
    counted_from = models.DateField(_("dag waarop de termijn begint"), null=True, blank=True)

    added_at: dt.datetime
    withdrawn_at: dt.datetime | None

    class Meta:
        abstract = True

    @property
    def kept_until(self) -> dt.date | None:
        """The last day of its term; None when it stays, or when the term has not begun."""
        if self.keep_years is None or self.counted_from is None:
            return None
        return years_later(self.counted_from, self.keep_years)

    @property
    def is_past_its_term(self) -> bool:
        return self.kept_until is not None and self.kept_until < today()

    def count_the_term(self) -> None:
        """From which day its term runs; a day that somebody names stays."""
        if self.keep_from == self.CountedFrom.ADDED:
            self.counted_from = timezone.localdate(self.added_at)
        elif self.keep_from == self.CountedFrom.WITHDRAWN:
            self.counted_from = today() if self.withdrawn_at else None
