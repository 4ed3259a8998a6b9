"""What was sent: one's own mails, and for the administrator those of everybody."""

from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from leagenda.notifications.models import Mail

MANY = 50


@require_safe
def list_mails(request):
    found = Mail.objects.visible_to(request.user).for_list()
    page = Paginator(found, MANY).get_page(request.GET.get("page"))
    return render(request, "notifications/mails.html", {"page_obj": page})


@require_safe
def show_mail(request, pk):
    found = Mail.objects.visible_to(request.user).select_related("recipient")
    mail = get_object_or_404(found, pk=pk)
    return render(request, "notifications/mail.html", {"mail": mail})
