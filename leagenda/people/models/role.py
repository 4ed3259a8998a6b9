"""What somebody can be here."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """In order of weight: of several positions the first of these names a person."""

    ADMINISTRATOR = "administrator", _("functioneel beheerder")
    POLICY_OFFICER = "policy_officer", _("beleidsmedewerker")
    PRIVACY_OFFICER = "privacy_officer", _("functionaris gegevensbescherming")
    LEAD = "lead", _("trekker")
    CASE_WORKER = "case_worker", _("casusbehandelaar")
    CONTACT = "contact", _("contactpersoon")
    FINANCIAL_ADVISER = "financial_adviser", _("financieel adviseur")
    BOARD_MEMBER = "board_member", _("bestuurder")
    READER = "reader", _("lezer")

    @property
    def weight(self) -> int:
        """The lower, the weightier."""
        return list(Role).index(self)


KEEPING = {Role.ADMINISTRATOR, Role.POLICY_OFFICER}
"""Who may write in any part of any agenda."""

GUARDING = {Role.ADMINISTRATOR, Role.PRIVACY_OFFICER}
"""Who answers access requests and destroys what is over its term."""

SPEAKING = {Role.LEAD, Role.CONTACT}
"""Who may tell how it stands with what their organisation does."""

INDISPENSABLE = (Role.ADMINISTRATOR, Role.POLICY_OFFICER)
"""Without one of these nobody could bring anybody in, or nobody would keep the agenda."""

GUARDED = {Role.ADMINISTRATOR, Role.PRIVACY_OFFICER, Role.CASE_WORKER}
"""Only an administrator gives these: they open more than the agenda."""
