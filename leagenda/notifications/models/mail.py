"""The mail: what was sent to whom and when, kept for a while so that nothing goes out twice."""

import datetime as dt
from collections.abc import Iterable
from email.policy import default as default_policy
from functools import partial
from smtplib import SMTPRecipientsRefused, SMTPResponseException
from socket import gaierror
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db import IntegrityError, models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.clock import now, today
from leagenda.foundation.privacy import OWN_CHOICE, USERS, Term
from leagenda.notifications.models.letter import Letter
from leagenda.notifications.models.mail_wish import MailWish
from leagenda.notifications.purpose import TELLING
from leagenda.notifications.queries import MailQuerySet

DIGEST = "digest"
LONGEST_HEADER = 990  # characters; RFC 5322 allows 998
SURELY_NOT_SENT = (
    ConnectionRefusedError,
    gaierror,
    SMTPResponseException,
    SMTPRecipientsRefused,
)
"""After any other error the mail may have gone out after all, so it is not sent again."""


class Message(EmailMultiAlternatives):
    """With headers on one line: a link that is folded or encoded is no link to a mail program."""

    def message(self, *, policy=default_policy):
        return super().message(policy=policy.clone(max_line_length=LONGEST_HEADER))


class Mail(models.Model):
    """A mail to one person. The row is there before the mail goes out, and is claimed once: a mail
    goes out at most once, also when a worker is killed in the middle.
    """

    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="mails",
        verbose_name=_("aan"),
    )
    address = models.EmailField(_("adres"))
    kind = models.SlugField(_("soort"))
    day = models.DateField(_("dag"), default=today)
    subject = models.CharField(_("onderwerp"), max_length=200)
    text = models.TextField(_("tekst"))
    html = models.TextField(_("opgemaakte tekst"))
    told = models.JSONField(_("waarover"), default=list)
    composed_at = models.DateTimeField(_("gemaakt"), default=now)
    begun_at = models.DateTimeField(_("begonnen te versturen"), null=True, blank=True)
    sent_at = models.DateTimeField(_("verstuurd"), null=True, blank=True)
    failure = models.CharField(_("waarom niet"), max_length=100, blank=True)

    objects = MailQuerySet.as_manager()

    class Meta:
        verbose_name = _("mail")
        verbose_name_plural = _("mails")
        ordering = ["-composed_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["recipient", "day"], condition=Q(kind=DIGEST), name="one_digest_a_day"
            )
        ]

    class Privacy:
        personal = {"recipient", "address", "subject", "text", "html"}
        plain = {"kind", "told", "failure"}
        purpose = TELLING
        concerned = USERS
        retention = Term(months=6, after="composed_at", since=_("het versturen"), source=OWN_CHOICE)

    def __str__(self):
        return self.subject

    @property
    def is_uncertain(self) -> bool:
        """The worker stopped while sending: it may have gone out, and is not sent again."""
        return self.begun_at is not None and self.sent_at is None

    # ── posting ──────────────────────────────────────────────────────────────

    @classmethod
    @transaction.atomic
    def post(cls, letter: Letter, *, kind: str, to=None, address: str = "", told=()) -> "Mail":
        """Keep this mail and have it sent in the background; `to` is a user, or give an address."""
        mail = cls.objects.create(
            recipient=to,
            address=address or to.email,
            kind=kind,
            subject=letter.subject[:200],
            text=letter.text,
            html=letter.html,
            told=list(told),
        )
        mail.enqueue()
        return mail

    @classmethod
    def post_digest(cls, letter: Letter, *, to, told: Iterable[str]) -> "Mail | None":
        """One a day and not more, also when two workers compose it at once; None for the second."""
        try:
            with transaction.atomic():
                return cls.post(letter, kind=DIGEST, to=to, told=told)
        except IntegrityError:
            return None

    def enqueue(self) -> None:
        from leagenda.notifications.tasks import send_mail  # the task needs this noun

        transaction.on_commit(partial(send_mail.enqueue, self.pk))

    # ── sending, in the background ───────────────────────────────────────────

    def send(self) -> None:
        """Send it, unless somebody began to already; raises what surely kept it from going out."""
        waiting = Mail.objects.filter(pk=self.pk, begun_at=None)
        if not waiting.update(begun_at=timezone.now(), failure=""):
            return
        kept = Mail.objects.filter(pk=self.pk)
        try:
            self.message().send()
        except SURELY_NOT_SENT as error:
            kept.update(begun_at=None, failure=type(error).__name__)
            raise
        kept.update(sent_at=now())

    def message(self) -> Message:
        host = urlsplit(settings.LEAGENDA_ADDRESS).hostname or "localhost"
        headers = {
            "Message-ID": f"<mail-{self.pk}-{self.composed_at:%Y%m%d%H%M%S}@{host}>",
            "Auto-Submitted": "auto-generated",
        }
        message = Message(
            self.subject, self.text, to=[self.address], headers=headers | self.way_out()
        )
        message.attach_alternative(self.html, "text/html")
        return message

    def way_out(self) -> dict[str, str]:
        """What lets a mail program offer to unsubscribe (RFC 8058)."""
        if self.kind != DIGEST or self.recipient is None:
            return {}
        link = reverse("notifications:turn_off", args=[MailWish(user=self.recipient).token])
        return {
            "List-Unsubscribe": f"<{settings.LEAGENDA_ADDRESS}{link}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        }


def told_to(user) -> tuple[dict[str, dt.date], dt.date | None]:
    """When each key was last told to this person, and the day of the last digest."""
    told: dict[str, dt.date] = {}
    rows = Mail.objects.filter(recipient=user, kind=DIGEST).order_by("day")
    last = None
    for day, keys in rows.values_list("day", "told"):
        told |= dict.fromkeys(keys, day)
        last = day
    return told, last
