"""Which group carries a work plan."""

from typing import TYPE_CHECKING

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.refusal import refuse_if
from leagenda.governance.models import Group
from leagenda.history.models import Event
from leagenda.planning.models.work_plan import WorkPlan

if TYPE_CHECKING:
    from leagenda.people.models import User


class Charge(models.Model):
    """The group that writes a work plan and carries it out. A work plan has one, or none.

    It belongs to how the partners work together, not to the paper: no document holds it.
    """

    plan = models.OneToOneField(
        WorkPlan, models.CASCADE, related_name="charge", verbose_name=_("werkplan")
    )
    group = models.ForeignKey(
        Group, models.PROTECT, related_name="charges", verbose_name=_("groep")
    )

    class Meta:
        verbose_name = _("opdracht")
        verbose_name_plural = _("opdrachten")

    class Privacy:
        pass

    def __str__(self):
        return f"{self.plan}: {self.group}"

    @classmethod
    @transaction.atomic
    def give(cls, plan: WorkPlan, group: Group | None, *, by: "User") -> None:
        """Let `group` carry `plan` from now on; without a group nobody does."""
        refuse_if(plan.obstacles_to_writing(by))
        earlier = cls.objects.filter(plan=plan).first()
        if (earlier and earlier.group) == group:
            return
        if group is None:
            cls.objects.filter(plan=plan).delete()
        else:
            cls.objects.update_or_create(plan=plan, defaults={"group": group})
        told = {
            "old": {"group": str(earlier.group if earlier else "")},
            "new": {"group": str(group or "")},
        }
        Event.record("charged", plan, by=by, scope=plan.year_agenda, **told)
