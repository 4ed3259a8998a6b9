"""Pages that combine rooms."""

from django.http import FileResponse, Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from leagenda.foundation.clock import today
from leagenda.home.forms import SearchForm
from leagenda.home.models import Desk, chapters, picture
from leagenda.home.queries import search as search_everything


@require_safe
def show_home(request):
    return render(request, "home/home.html", {"desk": Desk.of(request.user, today())})


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
