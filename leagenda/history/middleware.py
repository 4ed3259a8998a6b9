"""Noting that somebody is here."""

import time

from leagenda.history.models import Visit

NOTED_AT = "visit_noted_at"
EVERY = 5 * 60
"""Seconds: no oftener, so that most pages cost nothing more."""


class NoteVisits:
    """Before the page, so that it can say what is new since the visit before."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.user.is_authenticated and not self.is_noted(request):
            Visit.note(request.user)
            request.session[NOTED_AT] = time.time()
        return self.get_response(request)

    def is_noted(self, request) -> bool:
        return time.time() - request.session.get(NOTED_AT, 0) < EVERY
