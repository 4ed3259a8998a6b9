"""What somebody signs in with: an address, a password, a second factor."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.core import signing
from django.db import models, transaction
from django.utils.translation import gettext as _g

from leagenda.foundation.refusal import Refused, refuse_if
from leagenda.foundation.remembering import record

ADDRESS = "leagenda.people.address"  # what a proof of an address is signed for
THREE_DAYS = 3 * 24 * 3600  # seconds


class Account(AbstractUser):
    """The half of a user that opens the door."""

    class Meta:
        abstract = True

    if TYPE_CHECKING:
        holds: Callable[..., bool]
        authenticator_set: Any
        sessions: Any

    @classmethod
    def going_by(cls, words: str | None):
        """Whoever has this user name or mail address, whatever the capitals; else None."""
        if not words:
            return None
        named = models.Q(username__iexact=words) | models.Q(email__iexact=words)
        return cls._default_manager.filter(named).first()

    @property
    def needs_second_factor(self) -> bool:
        """Whether a position of today opens more than a password alone may open."""
        return self.holds(*settings.LEAGENDA_SECOND_FACTOR_FOR)

    @property
    def has_second_factor(self) -> bool:
        """Recovery codes alone are none: they help out who has one."""
        return self.authenticator_set.exclude(type="recovery_codes").exists()

    def obstacles_to_address(self, address: str) -> list[str]:
        """Signing in by address needs every address to be one person's."""
        taken = type(self)._default_manager.filter(email__iexact=address).exclude(pk=self.pk)
        if address.lower() == self.email.lower():
            return [_g("Dit is al uw e-mailadres.")]
        return [_g("Met dit adres logt al iemand anders in.")] if taken.exists() else []

    def proof_of(self, address: str) -> str:
        """What the mail to a new address carries: only who reads it can hand it back."""
        return signing.dumps([self.pk, self.email, address], salt=ADDRESS)

    def address_proven_by(self, proof: str) -> str:
        """The address that was asked for; refuses what is too old, used, or somebody else's."""
        try:
            pk, old, address = signing.loads(proof, salt=ADDRESS, max_age=THREE_DAYS)
        except signing.BadSignature as error:
            raise Refused([_g("Deze link is ouder dan drie dagen, of niet heel.")]) from error
        if (pk, old) != (self.pk, self.email):
            raise Refused([_g("Deze link is al gebruikt, of hoort bij een ander account.")])
        return address

    def end_sessions(self, *, but: str, by) -> None:
        """Out everywhere, except in the session with the key `but`."""
        for session in self.sessions.exclude(key=but):
            session.end(by=by)

    @transaction.atomic
    def move_to(self, address: str, *, by) -> None:
        """Mails go to another address from now on, and one signs in with it."""
        refuse_if(self.obstacles_to_address(address))
        old, self.email = self.email, address
        type(self)._default_manager.filter(pk=self.pk).update(email=address)
        record("changed_address", self, by=by, old={"email": old}, new={"email": address})
