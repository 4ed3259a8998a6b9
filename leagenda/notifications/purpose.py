"""What mails and calendar links are kept for."""

from django.utils.translation import gettext_lazy as _

from leagenda.foundation.privacy import Ground, Purpose

TELLING = Purpose(
    name=_("Herinneren en berichten"),
    aim=_("Op tijd laten weten wat er van iemand gevraagd wordt, en niets twee keer sturen."),
    ground=Ground.PUBLIC_TASK,
    law=_("WPO art. 160 en 161: overleg van gemeente, schoolbesturen en kinderopvang"),
    recipients=_("De persoon zelf; de functioneel beheerder ziet wat aan wie is verstuurd."),
)
