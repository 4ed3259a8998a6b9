"""Which mails somebody wants."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from leagenda.notifications.forms import MailWishForm
from leagenda.notifications.models import MailWish

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


@GET_OR_POST
def change_wishes(request):
    wish = MailWish.of(request.user)
    form = MailWishForm(request.POST or None, instance=wish)
    if request.method == "POST" and form.is_valid():
        MailWish.of(request.user).change(form.cleaned_data, by=request.user)
        messages.success(request, _("Bewaard."))
        return redirect("notifications:change_wishes")
    status = 422 if form.errors else 200
    return render(request, "notifications/wishes.html", {"form": form}, status=status)


@csrf_exempt  # mail programs post here by themselves (RFC 8058); the token is the proof
@login_not_required
@never_cache
@GET_OR_POST
def turn_off(request, token):
    """The link in each mail: works without signing in, and only turns mails off."""
    wish = MailWish.by_token(token)
    if wish is None:
        raise Http404
    if request.method == "POST":
        wish.turn_off(by=wish.user)
    context = {"is_off": not wish.wants_mail}
    return render(request, "notifications/turn_off.html", context)
