"""What the record of background work is kept for."""

from django.utils.translation import gettext_lazy as _

from leagenda.foundation.privacy import Ground, Purpose

RUNNING = Purpose(
    name=_("Het programma draaiende houden"),
    aim=_("Kunnen herstellen wat op de achtergrond mislukte."),
    ground=Ground.PUBLIC_TASK,
    law=_("beveiliging en beschikbaarheid: AVG art. 32 lid 1 onder b en c"),
    recipients=_("De functioneel beheerder."),
)
