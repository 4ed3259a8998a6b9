"""Guards around every request."""

from contextlib import ExitStack

from django.core.exceptions import BadRequest
from django.db import connection

LOOKING = ("GET", "HEAD", "OPTIONS")
TRACE = 'INSERT INTO "HISTORY_CONSULTATION"'
"""The one thing that looking leaves behind: that somebody looked at something protected."""
READING = ("SELECT", "SAVEPOINT", "RELEASE", "ROLLBACK TO", "PRAGMA", "EXPLAIN")


class WroteWhileReading(Exception):
    """A page that should only show something tried to change something."""


def only_reading(execute, sql, params, many, context):
    if not sql.lstrip(" (").upper().startswith((*READING, TRACE)):
        raise WroteWhileReading(sql)
    return execute(sql, params, many, context)


# A browser need not let any page of ours, or anything in it, near these.
POWERS = ("camera", "display-capture", "geolocation", "microphone", "midi", "payment", "usb")


class CarefulBrowsers:
    """What Django has no setting for: no powers for our pages, and no use of them elsewhere."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        response.setdefault("Permissions-Policy", ", ".join(f"{name}=()" for name in POWERS))
        response.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response


class NothingKeptByBrowsers:
    """Pages of who is signed in are not kept: after signing out, "back" shows nothing."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        is_inside = request.user.is_authenticated
        response = self.get_response(request)
        if is_inside or request.user.is_authenticated:
            response.setdefault("Cache-Control", "private, no-store")
        return response


def answers_another_site(view):
    """Another site sends its answer by GET, because browsers know no other way; it may write."""
    view.answers_another_site = True
    return view


class ReadersOnlyRead:
    """Looking changes nothing: during the view of a GET the database accepts no writes."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        with ExitStack() as request.guards:
            return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if request.method in LOOKING and not getattr(view, "answers_another_site", False):
            request.guards.enter_context(connection.execute_wrapper(only_reading))


class OnlyText:
    """Refuses the character NUL, which nobody types and PostgreSQL cannot store."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        for said in (request.GET, request.POST):
            if any("\x00" in text for _name, texts in said.lists() for text in texts):
                raise BadRequest
