"""Who comes to see the history of everything, and a page of it at a time."""

from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils.translation import gettext as _

from leagenda.history.models import Chain, Verification

MANY = 50
LONGEST_KEY = 18  # figures; a longer one fits in no column


def find_everything(request) -> Chain:
    """The history as one thing, of which a look is recorded."""
    return Chain.now()


def obstacles_to_everything(everything, user):
    if not user.holds(user.Role.PRIVACY_OFFICER):
        yield _("De geschiedenis van alles is er voor de functionaris gegevensbescherming.")


def only_for_guards(user) -> None:
    if obstacles := list(Verification.obstacles_to_looking(user)):
        raise PermissionDenied(" ".join(obstacles))


def page_before(request, rows):
    """The newest rows before key `voor`, and the key to go on with; None at the end.

    By key and not by number: the millionth row is found as fast as the first.
    """
    key = request.GET.get("voor", "")
    if key.isdecimal() and len(key) <= LONGEST_KEY:
        rows = rows.filter(pk__lt=int(key))
    found = list(rows.order_by("-pk")[: MANY + 1])
    return found[:MANY], found[MANY - 1].pk if len(found) > MANY else None


def further(request, key) -> str:
    """The address of what comes after, with the same picks."""
    if key is None:
        return ""
    query = request.GET.copy()
    query["voor"] = str(key)
    return f"?{query.urlencode()}"


def subnav(user, current: str) -> list[tuple]:
    pages = [("history:show_chain", _("Is alles er nog?"))]
    if user.holds(user.Role.PRIVACY_OFFICER):
        pages = [
            ("history:list_events", _("Gebeurtenissen")),
            ("history:list_consultations", _("Raadplegingen")),
            *pages,
        ]
    return [(label, reverse(name), name == current, "") for name, label in pages]
