from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render

from leagenda.ui.gallery import GALLERY, specimen_words


@login_not_required
def show_gallery(request):
    return render(request, "ui/gallery.html", {"gallery": GALLERY.items(), **specimen_words()})


def show_form_expired(request, reason=""):
    """What Django answers when a form lacks the proof that it came from us."""
    return render(request, "ui/form_expired.html", status=403)
