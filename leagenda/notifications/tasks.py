"""Sending mails, and forgetting them."""

from django.utils.translation import gettext_lazy as _

from leagenda.foundation.background import Every, work
from leagenda.foundation.clock import today
from leagenda.notifications.models import Mail


@work(_("Mail versturen"), attempts=6)
def send_mail(pk: int) -> None:
    mail = Mail.objects.select_related("recipient").filter(pk=pk).first()
    if mail:
        mail.send()


@work(_("Oude mails wissen"), attempts=3, every=Every(hour=4))
def forget_old_mails() -> int:
    """Says how many."""
    _all, deleted = Mail.Privacy.retention.due(Mail.objects.all(), today()).delete()
    return deleted.get(Mail._meta.label, 0)
