"""The chain: every event carries a code over itself and over the code of the event before it."""

from django.db import models, transaction
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from leagenda.history.rules import START, link_hash

AT_ONCE = 500


class Chain(models.Model):
    """The end of the chain: how many events it holds and the code of the last. There is one row.

    Whoever adds to the chain holds this row, so that it never forks (docs/adr/0021).
    """

    length = models.PositiveBigIntegerField(_("aantal gebeurtenissen"), default=0)
    head = models.CharField(_("code"), max_length=64, default=START)

    class Meta:
        verbose_name = _("keten")
        verbose_name_plural = _("ketens")

    class Privacy:
        plain = {"head"}

    def __str__(self):
        return _g("De hele geschiedenis")

    @classmethod
    def now(cls) -> "Chain":
        """How it stands, to read; before the first event as well."""
        return cls.objects.filter(pk=1).first() or cls(pk=1)

    @classmethod
    def seal(cls, unsealed) -> None:
        """Give every event of this QuerySet its place and its code, in the order they came in."""
        while cls.seal_some(unsealed) == AT_ONCE:
            pass

    @classmethod
    @transaction.atomic
    def seal_some(cls, unsealed) -> int:
        chain, _made = cls.objects.select_for_update().get_or_create(pk=1)
        events = list(unsealed.order_by("pk")[:AT_ONCE])
        for event in events:
            chain.length += 1
            chain.head = link_hash(chain.head, chain.length, event.frame, event.digest)
            event.place, event.hash = chain.length, chain.head
        unsealed.model.objects.bulk_update(events, ["place", "hash"])
        chain.save(update_fields=["length", "head"])
        return len(events)
