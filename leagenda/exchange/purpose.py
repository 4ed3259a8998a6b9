"""What this room holds data about people for."""

from django.utils.translation import gettext_lazy as _

from leagenda.foundation.privacy import Ground, Purpose

READING_IN = Purpose(
    name=_("Een document inlezen"),
    aim=_("Een bestaande jaaragenda overnemen en kunnen nagaan waar iets in het document stond."),
    ground=Ground.PUBLIC_TASK,
    law=_("WPO art. 160 en 161: overleg van gemeente, schoolbesturen en kinderopvang"),
    recipients=_("Wie het document inleest, en de beleidsmedewerker."),
)
