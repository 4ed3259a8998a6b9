"""All documents that somebody may read."""

from django.core.paginator import Paginator
from django.shortcuts import render
from django.views.decorators.http import require_safe

from leagenda.documents.forms import DocumentFilter
from leagenda.documents.models import Document
from leagenda.documents.models.subject import with_subjects

MANY = 50


@require_safe
def list_documents(request):
    chosen = DocumentFilter(request.GET)
    found = chosen.picks_from(Document.objects.visible_to(request.user)).for_page()
    page = Paginator(found, MANY).get_page(request.GET.get("page"))
    context = {"page_obj": page, "filter": chosen, "documents": with_subjects(page.object_list)}
    return render(request, "documents/documents.html", context)
