"""Where somebody is signed in. Kept without addresses: a browser in words, and two moments."""

from django.conf import settings
from django.contrib.sessions.models import Session as DjangoSession
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.clock import now
from leagenda.foundation.privacy import ACCESS, OWN_CHOICE, USERS, Term
from leagenda.foundation.remembering import record
from leagenda.people.browsers import browser_in_words
from leagenda.people.queries import SessionQuerySet

NOTED = "noted"  # in the session itself: which row is about it, under which key, until when
EVERY = 10 * 60  # seconds between two notes that somebody is still there


class Session(models.Model):
    """One browser in which somebody came in, and has not gone out."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="sessions", verbose_name=_("wie")
    )
    key = models.CharField(_("sleutel"), max_length=40, unique=True)
    browser = models.CharField(_("apparaat"), max_length=60)
    began_at = models.DateTimeField(_("ingelogd"), default=now)
    seen_at = models.DateTimeField(_("laatst gezien"), default=now)

    objects = SessionQuerySet.as_manager()

    class Meta:
        verbose_name = _("sessie")
        verbose_name_plural = _("sessies")
        ordering = ["-seen_at", "-pk"]

    class Privacy:
        personal = {"user", "browser"}
        plain = {"key"}
        purpose = ACCESS
        concerned = USERS
        retention = Term(
            days=30, after="seen_at", since=_("het laatste gebruik"), source=OWN_CHOICE
        )

    def __str__(self):
        return self.browser

    @classmethod
    def begin(cls, request) -> None:
        """Somebody just came in; what is over by now is forgotten."""
        request.user.sessions.over().delete()
        cls.note(request)

    @classmethod
    def note(cls, request) -> None:
        """This browser is still there, perhaps under a new key since a password changed."""
        key = request.session.session_key
        noted = request.session.get(NOTED, {})
        if not cls.objects.filter(pk=noted.get("pk")).update(key=key, seen_at=now()):
            words = browser_in_words(request.headers.get("User-Agent", ""))
            noted["pk"] = cls.objects.create(user=request.user, key=key, browser=words).pk
        until = timezone.now().timestamp() + EVERY
        request.session[NOTED] = {"pk": noted["pk"], "key": key, "until": until}

    @classmethod
    def note_if_due(cls, request) -> None:
        """At most once in ten minutes; whether it is due, the session itself knows."""
        if noted := request.session.get(NOTED):
            is_moved = noted["key"] != request.session.session_key
            if is_moved or noted["until"] < timezone.now().timestamp():
                cls.note(request)

    @transaction.atomic
    def end(self, *, by) -> None:
        """That browser is out at its next click."""
        DjangoSession.objects.filter(session_key=self.key).delete()
        self.delete()
        record("ended_session", self.user, by=by, old={"browser": self.browser})
