"""What happened to a year agenda: who, when, and the words before and after."""

from django.core.paginator import Paginator
from django.shortcuts import render
from django.views.decorators.http import require_safe

from leagenda.foundation.telling import tell
from leagenda.history.models import Event
from leagenda.planning.filters import StoryFilter
from leagenda.planning.views.subnav import find_year_agenda, subnav

MANY = 50


@require_safe
def show_story(request, year):
    year_agenda = find_year_agenda(request, year)
    chosen = StoryFilter(request.GET, Event.objects.within(year_agenda))
    page = Paginator(chosen.picked().for_page(), MANY).get_page(request.GET.get("page"))
    return render(
        request,
        "planning/story.html",
        {
            "year_agenda": year_agenda,
            "tabs": subnav(year_agenda, "planning:show_story"),
            "filter": chosen,
            "page_obj": page,
            "story": tell(page.object_list),
        },
    )
