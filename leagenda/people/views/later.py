"""Pages whose libraries (passkeys, drawing a QR code) are read in when somebody first asks."""

from django.contrib.auth.decorators import login_not_required
from django.utils.module_loading import import_string


def later(name: str, is_public: bool = False):
    """The view of that name among ours: "second_factor.AskCode"."""

    def view(request, *args, **kwargs):
        found = import_string(f"leagenda.people.views.{name}")
        answer = found.as_view() if isinstance(found, type) else found
        return answer(request, *args, **kwargs)

    return login_not_required(view) if is_public else view
