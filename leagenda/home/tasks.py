"""Telling people what is asked of them."""

from django.utils.translation import gettext_lazy as _

from leagenda.foundation.background import Every, work
from leagenda.foundation.clock import today
from leagenda.home.models import remind


@work(_("Herinneringen klaarzetten"), attempts=3, every=Every())
def remind_people() -> int:
    """Says how many mails were posted."""
    return remind(today())
