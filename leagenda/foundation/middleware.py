"""Guards around every request."""

from contextlib import ExitStack

from django.core.exceptions import BadRequest
from django.db import connection

LOOKING = ("GET", "HEAD", "OPTIONS")
READING = ("SELECT", "SAVEPOINT", "RELEASE", "ROLLBACK TO", "PRAGMA", "EXPLAIN")


class WroteWhileReading(Exception):
    """A page that should only show something tried to change something."""


def only_reading(execute, sql, params, many, context):
    if not sql.lstrip(" (").upper().startswith(READING):
        raise WroteWhileReading(sql)
    return execute(sql, params, many, context)


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
