"""Pages that combine rooms."""

from django.contrib.auth.decorators import login_not_required
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import get_conditional_response, set_response_etag
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from leagenda.foundation.clock import today
from leagenda.history.models import Visit
from leagenda.home.forms import SearchForm
from leagenda.home.models import Desk, Digest, Viewer, Whose, calendar_of, chapters, picture
from leagenda.home.queries import search as search_everything
from leagenda.notifications.models import CalendarLink


@require_safe
def show_home(request):
    desk = Desk.of(request.user, today(), whose_in(request.GET))
    context = {"desk": desk, "choices": choices(desk), "news": Visit.count_news(request.user)}
    return render(request, "home/home.html", context)


def whose_in(words) -> Whose:
    """What was chosen; nonsense shows everything."""
    chosen = words.get("van", "")
    return Whose(chosen) if chosen in set(Whose) else Whose.ALL


def choices(desk: Desk) -> list[tuple]:
    """Whose work one can look at; nothing to choose where it would make no difference."""
    labels = {
        Whose.ALL: _("Alles"),
        Whose.ME: _("Van mij"),
        Whose.ORGANISATION: _("Van mijn organisatie"),
    }
    found = [
        (label, f"?van={whose}", whose is desk.chosen, desk.counts[whose])
        for whose, label in labels.items()
        if desk.counts[whose] or whose is desk.chosen
    ]
    return found if len(found) > 1 and len(set(one[3] for one in found)) > 1 else []


@require_safe
def search(request):
    form = SearchForm(request.GET)
    words = form.cleaned_data["q"] if form.is_valid() else ""
    found = search_everything(words, request.user)
    return render(request, "home/search.html", {"form": form, "words": words, "found": found})


@require_safe
def show_manual(request):
    if not chapters():
        raise Http404
    return redirect("home:show_chapter", chapters()[0].name)


@require_safe
def show_chapter(request, chapter):
    found = next((one for one in chapters() if one.name == chapter), None)
    if found is None:
        raise Http404
    return render(request, "home/chapter.html", {"chapter": found, "chapters": chapters()})


@require_safe
def follow_link(request, chapter, number, other):
    """Chapters point at each other by file name, so that the links also work in the repository."""
    return redirect("home:show_chapter", other)


@require_safe
def show_picture(request, chapter, name):
    file = picture(name)
    if file is None:
        raise Http404
    return FileResponse(file.open("rb"), content_type="image/png")


@require_safe
def preview_mail(request):
    digest = Digest(request.user, today())
    letter = digest.letter() if digest.items else None
    return render(request, "home/preview_mail.html", {"letter": letter, "digest": digest})


@login_not_required
@require_safe
def give_calendar(request, token):
    """For a calendar program: the secret in the address is the sign-in."""
    user = CalendarLink.reader(token)
    if user is None:
        raise Http404
    answer = HttpResponse(calendar_of(Viewer(user, today())), content_type="text/calendar")
    answer.headers["Cache-Control"] = "private, max-age=900"
    answer.headers["X-Robots-Tag"] = "noindex"
    set_response_etag(answer)
    return get_conditional_response(request, etag=answer.headers["ETag"], response=answer)
