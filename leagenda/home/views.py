"""Pages that combine rooms."""

from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
def show_home(request):
    return render(request, "home/home.html")


@require_safe
def search(request):
    return render(request, "home/search.html")


@require_safe
def show_manual(request):
    return render(request, "home/manual.html")


@require_safe
def show_chapter(request, chapter):
    return render(request, "home/manual.html")
