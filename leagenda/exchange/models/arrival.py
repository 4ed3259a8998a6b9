"""A file on its way in: waiting, being read in the background, read or refused."""

import datetime as dt
from functools import partial

from django.conf import settings
from django.db import models, transaction
from django.utils import timezone
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.refusal import Refused

SILENCE = dt.timedelta(seconds=60)


class Arrival(models.Model):
    """A file from its upload until it was read. The file itself is not kept after that."""

    name = models.CharField(_("bestand"), max_length=255)
    size = models.PositiveIntegerField(_("grootte in bytes"))
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("ingelezen door")
    )
    uploaded_at = models.DateTimeField(_("ingelezen op"), auto_now_add=True, db_index=True)
    raw = models.BinaryField(_("bestandsinhoud"), null=True)

    attempt = models.PositiveSmallIntegerField(_("poging"), default=1)
    moved_at = models.DateTimeField(_("laatste voortgang"), null=True, blank=True)
    read_at = models.DateTimeField(_("gelezen op"), null=True, blank=True)
    percent = models.PositiveSmallIntegerField(_("voortgang"), default=0)
    sentence = models.CharField(_("bezig met"), max_length=300, blank=True)
    refusal = models.TextField(_("waarom geweigerd"), blank=True)

    class Meta:
        abstract = True

    # ── how it stands ────────────────────────────────────────────────────────

    @property
    def is_underway(self) -> bool:
        """Waiting to be read, or being read; `moved_at` is empty while it waits."""
        return self.read_at is None

    @property
    def is_stuck(self) -> bool:
        """Nothing was heard of it for so long that the worker must have stopped."""
        return self.is_underway and timezone.now() - (self.moved_at or self.uploaded_at) > SILENCE

    @property
    def reasons(self) -> list[str]:
        return self.refusal.splitlines()

    # ── having it read ───────────────────────────────────────────────────────

    background_work: str
    """Where the task stands that reads it; a path, since the task needs the noun itself."""

    def enqueue(self) -> None:
        task = import_string(self.background_work)
        transaction.on_commit(partial(task.enqueue, self.pk, self.attempt))

    @transaction.atomic
    def try_again(self, *, by) -> None:
        """Have it read once more, after the worker stopped; an earlier attempt no longer counts."""
        kept = type(self)._default_manager.select_for_update().get(pk=self.pk)
        if not kept.is_underway:
            return
        kept.attempt += 1
        kept.moved_at, kept.percent, kept.sentence = timezone.now(), 0, ""
        kept.save(update_fields=["attempt", "moved_at", "percent", "sentence"])
        kept.enqueue()

    # ── reading it, in the background ────────────────────────────────────────

    nothing_read: dict = {}
    """The fields that hold what was read, as they are when the file is refused."""

    def outcome(self) -> dict:
        """What comes of the file, field by field; refuses what cannot be read."""
        raise NotImplementedError

    def read(self) -> None:
        """Read the file; called by the task. What comes of it replaces the file."""
        self.say(0, _g("Het bestand wordt geopend."))
        try:
            outcome = self.outcome()
        except Refused as refused:
            self.refuse(refused.reasons)
        except Exception:
            self.refuse(
                [
                    _g(
                        "Bij het lezen van dit bestand ging bij ons iets mis. Er is niets bewaard."
                        " Probeer het nog eens, of geef het bestand in een andere vorm."
                    )
                ]
            )
            raise
        else:
            self.finish(**outcome)

    def say(self, percent: int, sentence: str) -> None:
        """Tell how far it is, in a write of its own, so that a page can show it at once."""
        if (percent, sentence) == (self.percent, self.sentence) and self.moved_at:
            return
        self.percent, self.sentence, self.moved_at = percent, sentence[:300], timezone.now()
        self.attempts().update(percent=percent, sentence=self.sentence, moved_at=self.moved_at)

    def attempts(self):
        """This row, as long as this attempt at reading it is the one that counts."""
        return type(self)._default_manager.filter(pk=self.pk, attempt=self.attempt, read_at=None)

    def finish(self, **outcome) -> None:
        outcome |= {"raw": None, "read_at": timezone.now(), "percent": 100}
        self.attempts().update(**outcome)

    def refuse(self, reasons) -> None:
        self.finish(refusal="\n".join(reasons), **self.nothing_read)
