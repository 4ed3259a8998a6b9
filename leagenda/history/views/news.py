"""What happened since one was here before."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from leagenda.history.models import News, Visit


@require_safe
def show_news(request):
    visit = Visit.of(request.user)
    context = {"visit": visit, "news": News.of(visit)}
    return render(request, "history/news.html", context)
