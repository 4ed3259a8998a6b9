"""The places of organisations, as public registers know them."""

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.refusal import refuse_if
from leagenda.people.models.organisation import Organisation, obstacles_to_writing
from leagenda.people.queries import BelongingQuerySet
from leagenda.people.rules import obstacles_to_codes

if TYPE_CHECKING:
    from leagenda.people.models.user import User


class Site(models.Model):
    """A place of an organisation with its code in a public register."""

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="sites", verbose_name=_("organisatie")
    )
    name = models.CharField(_("naam"), max_length=120)
    brin = models.CharField(_("BRIN-vestiging"), max_length=6, blank=True)
    lrk = models.CharField(_("LRK-nummer"), max_length=12, blank=True)
    closed_on = models.DateField(_("gesloten op"), null=True, blank=True)

    objects = BelongingQuerySet.as_manager()

    class Meta:
        verbose_name = _("locatie")
        verbose_name_plural = _("locaties")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["brin"],
                condition=~models.Q(brin=""),
                name="site_brin_is_unique",
                violation_error_message=_("Deze BRIN-vestiging staat al bij een locatie."),
            )
        ]

    class Privacy:
        plain = {"name", "brin", "lrk"}

    def __str__(self):
        return self.name

    def clean(self):
        """The codes are those of the public registers."""
        if reasons := list(obstacles_to_codes(self.brin, self.lrk)):
            raise ValidationError(dict(reasons))

    @transaction.atomic
    def keep(self, *, by: "User") -> "Site":
        """Store it, new or changed."""
        refuse_if(obstacles_to_writing(by))
        self.full_clean()
        self.save()
        return self

    @transaction.atomic
    def remove(self, *, by: "User") -> None:
        refuse_if(obstacles_to_writing(by))
        self.delete()
