"""The documents of one year agenda: those of the whole, of its work plans and of its actions."""

from itertools import groupby

from django.core.paginator import Paginator
from django.shortcuts import render
from django.views.decorators.http import require_safe

from leagenda.documents.models import Document, with_subjects
from leagenda.planning.views.subnav import find_year_agenda, subnav

MANY = 100


@require_safe
def list_documents(request, year):
    year_agenda = find_year_agenda(request, year)
    found = Document.objects.visible_to(request.user).within(year_agenda)
    in_order = found.current().in_groups().for_page()
    page = Paginator(in_order, MANY).get_page(request.GET.get("page"))
    documents = with_subjects(page.object_list)
    context = {
        "year_agenda": year_agenda,
        "tabs": subnav(year_agenda, "planning:list_documents"),
        "page_obj": page,
        "groups": [
            (subject, list(those))
            for subject, those in groupby(documents, lambda document: document.subject)
        ],
        "withdrawn": found.withdrawn().count(),
        "may_keep": not year_agenda.obstacles_to_keeping_documents(request.user),
    }
    return render(request, "planning/documents.html", context)
