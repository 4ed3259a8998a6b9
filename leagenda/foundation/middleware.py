"""Guards around every request."""

from django.db import connection

LOOKING = ("GET", "HEAD", "OPTIONS")
READING = ("SELECT", "SAVEPOINT", "RELEASE", "ROLLBACK TO", "PRAGMA", "EXPLAIN")


class WroteWhileReading(Exception):
    """A page that should only show something tried to change something."""


def only_reading(execute, sql, params, many, context):
    if not sql.lstrip(" (").upper().startswith(READING):
        raise WroteWhileReading(sql)
    return execute(sql, params, many, context)


class ReadersOnlyRead:
    """Looking changes nothing: during the view of a GET the database accepts no writes."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if request.method not in LOOKING:
            return None
        with connection.execute_wrapper(only_reading):
            return view(request, *args, **kwargs)
