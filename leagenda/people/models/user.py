"""The people who sign in."""

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.privacy import ACCESS, OWN_CHOICE, USERS, Term
from leagenda.people.models.organisation import Organisation


class User(AbstractUser):
    """Someone who signs in, on behalf of a partner or the municipality."""

    class Role(models.TextChoices):
        ADMINISTRATOR = "administrator", _("functioneel beheerder")
        POLICY_OFFICER = "policy_officer", _("beleidsmedewerker")
        LEAD = "lead", _("trekker")
        CONTACT = "contact", _("contactpersoon")
        READER = "reader", _("lezer")

    role = models.CharField(_("rol"), max_length=20, choices=Role, default=Role.READER)
    organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="people",
        verbose_name=_("organisatie"),
    )

    REQUIRED_FIELDS = ["email", "role"]  # `createsuperuser` asks for these

    class Meta:
        verbose_name = _("gebruiker")
        verbose_name_plural = _("gebruikers")

    class Privacy:
        personal = {"username", "first_name", "last_name", "email", "organisation", "role"}
        plain = {"password"}
        purpose = ACCESS
        concerned = USERS
        retention = Term(
            years=2, after="last_login", since=_("de laatste keer inloggen"), source=OWN_CHOICE
        )

    def __str__(self):
        return self.get_full_name() or self.username

    @property
    def keeps_the_agenda(self) -> bool:
        """Writes any part of any agenda: the policy officer, and the administrator for help."""
        return self.role in {self.Role.POLICY_OFFICER, self.Role.ADMINISTRATOR}

    @classmethod
    def demo_guests(cls):
        """Whom one can be in the demo, the keeper of the agenda first."""
        return cls.objects.filter(is_active=True).select_related("organisation").order_by("pk")
