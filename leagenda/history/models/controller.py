"""Who answers for the personal data: the municipality, and its data protection officer."""

from django.db import models, transaction
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.privacy import HISTORY, OWN_CHOICE, AsLongAs
from leagenda.foundation.refusal import refuse_if
from leagenda.history.models.event import Event
from leagenda.history.rules.guarding import obstacles_to_guarding

ONLY = 1


class Controller(models.Model):
    """The controller (AVG art. 4 under 7) as it stands in the register; there is one."""

    name = models.CharField(_("naam van de gemeente"), max_length=120)
    contact = models.TextField(_("contactgegevens van de gemeente"), max_length=500)
    officer = models.CharField(_("functionaris gegevensbescherming"), max_length=120)
    officer_contact = models.TextField(_("contactgegevens van de functionaris"), max_length=500)
    measures = models.TextField(_("eigen beveiligingsmaatregelen"), blank=True, max_length=4000)

    EDITABLE = ("name", "contact", "officer", "officer_contact", "measures")

    class Meta:
        verbose_name = _("verwerkingsverantwoordelijke")
        verbose_name_plural = _("verwerkingsverantwoordelijken")
        constraints = [
            models.CheckConstraint(name="controller_is_one", condition=models.Q(pk=ONLY))
        ]

    class Privacy:
        personal = {"officer", "officer_contact"}
        plain = {"name", "contact", "measures"}
        purpose = HISTORY
        concerned = _("de functionaris gegevensbescherming")
        retention = AsLongAs(_("diegene functionaris is"), source=OWN_CHOICE)

    def __str__(self):
        return self.name or _g("de gemeente")

    @classmethod
    def current(cls) -> "Controller":
        """The one of this installation; an empty one until somebody has filled it in."""
        return cls.objects.filter(pk=ONLY).first() or cls(pk=ONLY)

    @property
    def is_filled_in(self) -> bool:
        return not self._state.adding

    @transaction.atomic
    def change(self, values: dict[str, str], *, by) -> None:
        """Write down who answers; `values` by the names in EDITABLE."""
        refuse_if(obstacles_to_guarding(by))
        old = {name: getattr(self, name) for name in values if getattr(self, name) != values[name]}
        for name, value in values.items():
            setattr(self, name, value)
        self.full_clean()
        self.save()
        Event.record("changed", self, by=by, old=old, new={name: values[name] for name in old})
