"""How long to wait before another attempt, and why something failed, in words."""

import datetime as dt

from django.utils.translation import gettext as _

FIRST, LONGEST = dt.timedelta(seconds=30), dt.timedelta(hours=6)


def pause_after(attempts: int) -> dt.timedelta:
    """30 seconds after the first attempt, four times as long after each next, at most six hours."""
    return min(FIRST * 4 ** min(attempts - 1, 10), LONGEST)


class WorkerLost(Exception):
    """The worker stopped in the middle: killed, out of memory, or the power went."""


def reason_for(exception: str) -> str:
    """A sentence for the class (its path) of what went wrong."""
    name = exception.rpartition(".")[2]
    if name == WorkerLost.__name__:
        return _("De werker stopte midden in dit werk, bijvoorbeeld doordat de computer uitging.")
    if name.startswith("SMTP"):
        return _("De mailserver nam de mail niet aan. Kijk de instellingen voor e-mail na.")
    if name in {"ConnectionRefusedError", "TimeoutError", "gaierror", "OSError"}:
        return _("Een andere computer was niet te bereiken, bijvoorbeeld de mailserver.")
    if name in {"OperationalError", "InterfaceError"}:
        return _("De database was even niet te bereiken.")
    if name in {"ImportError", "ModuleNotFoundError", "AttributeError"}:
        return _("Dit werk hoort bij een andere versie van LEAgenda.")
    return _("Er ging iets mis in het programma (%s). Meld het met de regels hieronder.") % name
