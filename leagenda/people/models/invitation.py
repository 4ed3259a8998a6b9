"""Invitations: how somebody comes to take part."""

import datetime as dt
import hashlib
import secrets
from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models, transaction
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.clock import now, today
from leagenda.foundation.privacy import ACCESS, OWN_CHOICE, Term
from leagenda.foundation.refusal import refuse_if
from leagenda.foundation.remembering import record
from leagenda.people.models.organisation import Organisation
from leagenda.people.models.position import obstacles_to_giving
from leagenda.people.models.role import Role
from leagenda.people.queries import InvitationQuerySet

if TYPE_CHECKING:
    from leagenda.people.models.user import User

VALID = dt.timedelta(days=14)


class Invitation(models.Model):
    """Asks somebody by mail to take part. The link in it holds a secret, of which we keep a trace.

    It works once, for fourteen days, unless it is withdrawn. Sending it again makes a new link; the
    one before works no longer.
    """

    name = models.CharField(_("naam"), max_length=150)
    email = models.EmailField(_("e-mailadres"), max_length=150)
    role = models.CharField(_("rol"), max_length=20, choices=Role)
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, verbose_name=_("organisatie")
    )
    begins_on = models.DateField(_("vanaf"), default=today)
    words = models.TextField(_("persoonlijk bericht"), blank=True, max_length=1000)
    trace = models.CharField(_("spoor van de link"), max_length=64, unique=True)
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("door")
    )
    sent_at = models.DateTimeField(_("verstuurd op"), default=now)
    withdrawn_at = models.DateTimeField(_("ingetrokken op"), null=True, blank=True)
    accepted_at = models.DateTimeField(_("aangenomen op"), null=True, blank=True)
    accepted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="invitations",
        verbose_name=_("werd"),
    )

    objects = InvitationQuerySet.as_manager()

    secret = ""  # there while it is being sent; never stored

    class Meta:
        verbose_name = _("uitnodiging")
        verbose_name_plural = _("uitnodigingen")
        ordering = ["-sent_at", "-pk"]

    class Privacy:
        personal = {"name", "email", "role", "words", "invited_by", "accepted_by"}
        plain = {"trace"}
        purpose = ACCESS
        concerned = _("wie is uitgenodigd om mee te doen")
        retention = Term(years=1, after="sent_at", since=_("het versturen"), source=OWN_CHOICE)

    def __str__(self):
        return self.name

    @property
    def is_open(self) -> bool:
        """Whether its link still works."""
        return not list(self.obstacles_to_accepting())

    @property
    def expires_at(self) -> dt.datetime:
        return self.sent_at + VALID

    @classmethod
    def found_by(cls, secret: str) -> "Invitation | None":
        """The invitation that this link was made for."""
        return cls.objects.filter(trace=trace_of(secret)).first()

    # ── verbs ────────────────────────────────────────────────────────────────

    def obstacles_to_inviting(self, by: "User") -> Iterator[str]:
        from leagenda.people.models.user import User  # it needs every noun here

        yield from obstacles_to_giving(self.role, by)
        known = User.going_by(self.email)
        if known:
            yield _g("%s heeft al een account. Geef daar een functie bij.") % known
        if Invitation.objects.open().filter(email__iexact=self.email).exclude(pk=self.pk).exists():
            yield _g("Voor %s ligt er al een uitnodiging.") % self.email

    @transaction.atomic
    def invite(self, *, by: "User") -> "Invitation":
        """Store this new invitation, with a link in `secret` that has to be sent."""
        refuse_if(self.obstacles_to_inviting(by))
        self.invited_by = by
        self._make_link()
        self.save(force_insert=True)
        record("invited", self, by=by, new={"role": self.role})
        return self

    def obstacles_to_sending_again(self, by: "User") -> Iterator[str]:
        yield from obstacles_to_giving(self.role, by)
        if self.accepted_at:
            yield _g("%s doet al mee.") % self.name

    @transaction.atomic
    def send_again(self, *, by: "User") -> None:
        """Make a new link in `secret`, valid from now on; also after it was withdrawn."""
        refuse_if(self.obstacles_to_sending_again(by))
        self._make_link()
        self.withdrawn_at = None
        self.save(update_fields=["trace", "sent_at", "withdrawn_at"])
        record("invited_again", self, by=by)

    @transaction.atomic
    def withdraw(self, *, by: "User") -> None:
        refuse_if(self.obstacles_to_sending_again(by))
        self.withdrawn_at = now()
        self.save(update_fields=["withdrawn_at"])
        record("withdrew_invitation", self, by=by)

    def obstacles_to_accepting(self) -> Iterator[str]:
        if self.accepted_at:
            yield _g("Deze uitnodiging is al gebruikt. Log in met het wachtwoord dat u koos.")
        elif self.withdrawn_at:
            yield _g("Deze uitnodiging is ingetrokken.")
        elif now() >= self.expires_at:
            yield _g("Deze uitnodiging is verlopen: de link werkte veertien dagen.")

    @transaction.atomic
    def accept(self, password: str) -> "User":
        """Make the account, with the position that was promised."""
        from leagenda.people.models.user import User

        kept = Invitation.objects.select_for_update().get(pk=self.pk)
        refuse_if(kept.obstacles_to_accepting())
        first_name, _space, last_name = kept.name.partition(" ")
        user = User(username=kept.email, email=kept.email)
        user.first_name, user.last_name = first_name, last_name
        user.set_password(password)
        user.save(force_insert=True)
        user.positions.create(
            role=kept.role, organisation=kept.organisation, begins_on=min(kept.begins_on, today())
        )
        kept.accepted_at, kept.accepted_by = now(), user
        kept.save(update_fields=["accepted_at", "accepted_by"])
        record("accepted_invitation", kept, by=user)
        return user

    def _make_link(self) -> None:
        self.secret = secrets.token_urlsafe(32)
        self.trace, self.sent_at = trace_of(self.secret), now()


def trace_of(secret: str) -> str:
    """What is kept of a secret: enough to know it again, too little to make a link."""
    return hashlib.sha256(secret.encode()).hexdigest()
