"""The mail wish: which mails somebody wants, and at what hour."""

from typing import ClassVar

from django.conf import settings
from django.core import signing
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.privacy import USERS, AsLongAs
from leagenda.history.models import Event
from leagenda.notifications.purpose import TELLING
from leagenda.people.models import User

SIGNER = signing.Signer(salt="leagenda.notifications.turn_off")


class MailWish(models.Model):
    """Which mails somebody wants. Who never said anything gets all of them, at eight o'clock."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        related_name="mail_wish",
        verbose_name=_("gebruiker"),
    )
    hour = models.PositiveSmallIntegerField(
        _("hoe laat"),
        default=8,
        choices=[(hour, f"{hour}:00") for hour in range(6, 21)],
        help_text=_("Alleen op werkdagen."),
    )
    wants_mail = models.BooleanField(_("Stuur mij mails"), default=True)
    wants_deadlines = models.BooleanField(
        _("Wat ik of mijn organisatie moet doen, en wanneer"), default=True
    )
    wants_questions = models.BooleanField(_("Vragen waarin ik word genoemd"), default=True)
    wants_oversight = models.BooleanField(
        _("Wat van anderen te laat is (voor wie de agenda bijhoudt)"), default=True
    )

    FIELDS: ClassVar = (
        "wants_mail",
        "hour",
        "wants_deadlines",
        "wants_questions",
        "wants_oversight",
    )

    class Meta:
        verbose_name = _("mailvoorkeur")
        verbose_name_plural = _("mailvoorkeuren")

    class Privacy:
        personal = {"user"}
        purpose = TELLING
        concerned = USERS
        retention = AsLongAs(_("het account bestaat"), source=_("eigen keuze van de persoon"))

    def __str__(self):
        return str(self.user)

    @classmethod
    def of(cls, user) -> "MailWish":
        """What this person wants; not stored yet when they never said."""
        return cls.objects.filter(user=user).first() or cls(user=user)

    @transaction.atomic
    def change(self, values: dict, *, by) -> None:
        """Write these wishes; only ever done by the person or through the link in a mail."""
        old = {name: str(getattr(self, name)) for name in values}
        for name, value in values.items():
            setattr(self, name, value)
        self.save()
        new = {name: str(value) for name, value in values.items()}
        Event.record("changed", self, by=by, old=old, new=new)

    def turn_off(self, *, by) -> None:
        """No mails any more; what one chose apart from that is kept."""
        self.change({"wants_mail": False}, by=by)

    # ── the link in each mail ────────────────────────────────────────────────

    @property
    def token(self) -> str:
        """Lets whoever got the mail turn mails off without signing in; nothing else."""
        return SIGNER.sign_object(self.user_id)

    @classmethod
    def by_token(cls, token: str) -> "MailWish | None":
        try:
            pk = SIGNER.unsign_object(token)
        except signing.BadSignature:
            return None
        user = User.objects.filter(pk=pk).first()
        return user and cls.of(user)
