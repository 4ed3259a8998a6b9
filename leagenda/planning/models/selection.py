"""Several actions at once: all of them, or none."""

from django.db import transaction
from django.utils.translation import gettext as _

from leagenda.foundation.refusal import refuse_if
from leagenda.history.models import Removal
from leagenda.planning.models.action import Action

LARGEST = 1000


class Selection:
    """Actions that somebody ticked. Every verb refuses when it may not be done to one of them."""

    def __init__(self, actions):
        self.actions = actions.select_related("ambition__plan__of")

    def obstacles(self):
        count = self.actions.count()
        if not count:
            yield _("Vink eerst een of meer acties aan.")
        if count > LARGEST:
            yield _("Kies er ten hoogste %(largest)s tegelijk; dit zijn er %(count)s.") % {
                "largest": LARGEST,
                "count": count,
            }

    def each(self) -> list[Action]:
        refuse_if(self.obstacles())
        return list(self.actions)

    @transaction.atomic
    def change(self, values: dict, *, by) -> None:
        for action in self.each():
            action.change(values, seen=action.version, by=by)

    @transaction.atomic
    def hang_under(self, ambition, *, by) -> None:
        for action in self.each():
            if action.ambition_id != ambition.pk:
                action.hang_under(ambition, by=by)

    @transaction.atomic
    def remove(self, *, by) -> list[Removal]:
        return [action.remove(by=by) for action in self.each()]
