"""Pages that combine rooms."""

from django.http import FileResponse, Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from leagenda.foundation.clock import today
from leagenda.history.models import Visit
from leagenda.home.forms import SearchForm
from leagenda.home.models import Desk, Whose, chapters, picture
from leagenda.home.queries import search as search_everything


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
