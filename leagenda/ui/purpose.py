"""Asking what somebody needs something protected for, before it is shown."""

from collections.abc import Callable, Iterable
from functools import wraps

from django import forms
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.remembering import consulted

PURPOSES = [
    _("Vraag of klacht van een betrokkene"),
    _("Vermoeden van een datalek"),
    _("Steekproef: wordt terecht gekeken en gewijzigd?"),
    _("Verantwoording aan raad, rekenkamer of toezichthouder"),
]
LONGEST = 300  # characters: a sentence, not a story
KEPT_IN = "purposes"


class PurposeForm(forms.Form):
    """Chosen from the list, or in own words."""

    waarvoor = forms.CharField(
        label=_("Waarvoor wilt u dit bekijken?"),
        max_length=LONGEST,
        help_text=_("Kies een reden of schrijf er zelf een. Zij wordt vastgelegd bij uw naam."),
        widget=forms.TextInput(
            {
                "class": "utrecht-textbox utrecht-textbox--html-input",
                "list": "purposes",
                "autocomplete": "off",
            }
        ),
        error_messages={"required": _("Schrijf waarvoor u dit wilt bekijken.")},
    )


def nothing(thing, user) -> Iterable[str]:
    return ()


def asks_purpose(find: Callable, obstacles: Callable = nothing):
    """For a view that shows something protected: `view(request, thing, …)`.

    `find(request, …)` gives the thing, and answers 404 for what one may not see. Who has obstacles
    is refused with those reasons. The purpose is asked once for each thing in a session; each look
    and each refusal is recorded.
    """

    def decorate(view):
        @wraps(view)
        def asking(request, *args, **kwargs):
            thing = find(request, *args, **kwargs)
            purpose = purposes(request).get(key_of(thing), "")
            if reasons := list(obstacles(thing, request.user)):
                consulted(thing, by=request.user, purpose=purpose, is_refused=True)
                raise PermissionDenied(" ".join(reasons))
            if not purpose:
                return ask(request, thing)
            consulted(thing, by=request.user, purpose=purpose)
            return view(request, thing, *args, **kwargs)

        return asking

    return decorate


def ask(request, thing):
    is_answered = request.method == "POST" and "waarvoor" in request.POST
    form = PurposeForm(request.POST if is_answered else None)
    if is_answered and form.is_valid():
        purpose = form.cleaned_data["waarvoor"]
        request.session[KEPT_IN] = purposes(request) | {key_of(thing): purpose}
        return redirect(request.get_full_path())
    context = {"thing": thing, "form": form, "purposes": PURPOSES}
    status = 422 if is_answered else 200
    return render(request, "ui/ask_purpose.html", context, status=status)


def purposes(request) -> dict[str, str]:
    """What this person said in this session, for each thing."""
    return request.session.get(KEPT_IN, {})


def key_of(thing) -> str:
    return f"{thing._meta.label_lower}:{thing.pk}"
