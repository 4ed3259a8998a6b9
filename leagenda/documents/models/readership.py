"""Who may read a thing: everyone who finds what it hangs on, or whom it names only."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from leagenda.people.models import Organisation


class Readership(models.Model):
    class Confidentiality(models.TextChoices):
        PUBLIC = "public", _("openbaar")
        PARTNERS = "partners", _("voor de partners")
        CONFIDENTIAL = "confidential", _("vertrouwelijk")

    confidentiality = models.CharField(
        _("wie mag het lezen"),
        max_length=12,
        choices=Confidentiality,
        default=Confidentiality.PARTNERS,
    )
    named_people = models.ManyToManyField(
        settings.AUTH_USER_MODEL, blank=True, related_name="+", verbose_name=_("deze mensen")
    )
    named_organisations = models.ManyToManyField(
        Organisation, blank=True, related_name="+", verbose_name=_("iedereen van")
    )

    class Meta:
        abstract = True

    @property
    def is_confidential(self) -> bool:
        return self.confidentiality == self.Confidentiality.CONFIDENTIAL

    def name_readers(self, people, organisations) -> None:
        """Only what is confidential names anybody."""
        self.named_people.set(people if self.is_confidential else [])
        self.named_organisations.set(organisations if self.is_confidential else [])

    def names_of_readers(self) -> str:
        named = [*self.named_organisations.all(), *self.named_people.all()]
        return ", ".join(str(one) for one in named)
