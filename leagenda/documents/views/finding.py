"""Finding a document, one of its versions, and what it hangs on, for who may see it."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404

from leagenda.documents.models import Document, Version
from leagenda.documents.models.subject import nouns_with_documents


def find_document(request, pk) -> Document:
    documents = Document.objects.visible_to(request.user).for_page()
    return get_object_or_404(documents, pk=pk)


def find_to_write(request, pk) -> Document:
    """Like `find_document`; 403 with the reason for who may read but not change it."""
    document = find_document(request, pk)
    forbid_if(document.obstacles_to_writing(request.user))
    return document


def find_version(request, pk, number) -> Version:
    versions = Version.objects.visible_to(request.user).select_related("document")
    return get_object_or_404(versions, document=pk, number=number)


def find_subject(request, word: str, pk):
    """What documents hang on, by its word ("actie") and key."""
    noun = nouns_with_documents().get(word)
    if noun is None:
        raise Http404
    return get_object_or_404(noun.objects.visible_to(request.user), pk=pk)


def forbid_if(reasons) -> None:
    if reasons := list(reasons):
        raise PermissionDenied(" ".join(reasons))
