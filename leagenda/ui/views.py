import datetime as dt

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from leagenda.ui.gallery import GALLERY, specimen_words


@login_not_required
def show_gallery(request):
    return render(request, "ui/gallery.html", {"gallery": GALLERY.items(), **specimen_words()})


def show_form_expired(request, reason=""):
    """What Django answers when a form lacks the proof that it came from us."""
    return render(request, "ui/form_expired.html", status=403)


@require_safe
@login_not_required
def show_contact(request):
    """Whom to tell of a weak spot (RFC 9116); it never expires as long as somebody runs this."""
    if not settings.LEAGENDA_SECURITY_CONTACT:
        raise Http404
    # The real clock: a pretended day would have expired for who reads this.
    month = timezone.now().replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    lines = [
        f"Contact: {settings.LEAGENDA_SECURITY_CONTACT}",
        f"Expires: {(month + dt.timedelta(days=180)):%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages: nl, en",
        f"Canonical: {request.build_absolute_uri()}",
    ]
    return HttpResponse("\n".join([*lines, ""]), content_type="text/plain; charset=utf-8")


@require_safe
@login_not_required
def show_crawler_rules(request):
    """Nothing here is for search engines."""
    return HttpResponse("User-agent: *\nDisallow: /\n", content_type="text/plain")
