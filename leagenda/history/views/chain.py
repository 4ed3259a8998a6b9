"""Whether the history is whole."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from leagenda.history.models import Chain, Verification, spaced
from leagenda.history.tasks import verify_chain
from leagenda.history.views.finding import only_for_guards, subnav

SHOWN = 6


@require_safe
def show_chain(request):
    only_for_guards(request.user)
    chain = Chain.now()
    done = list(Verification.objects.visible_to(request.user).for_page()[:SHOWN])
    context = {
        "tabs": subnav(request.user, "history:show_chain"),
        "chain": chain,
        "code": spaced(chain.head),
        "last": next(iter(done), None),
        "earlier": done[1:],
    }
    return render(request, "history/chain.html", context)


@require_POST
def verify(request):
    """In the background: a long history takes a while."""
    only_for_guards(request.user)
    verify_chain.enqueue(request.user.pk)
    messages.success(request, _("De geschiedenis wordt nagelopen. De uitkomst staat straks hier."))
    return redirect("history:show_chain")
