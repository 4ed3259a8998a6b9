"""The year agenda as a document that reads like the printed one."""

from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from leagenda.history.models import Removal
from leagenda.planning.models.conversation import Talk
from leagenda.planning.models.document import Document
from leagenda.planning.views.subnav import find_year_agenda, subnav
from leagenda.ui.icons import draw_icon


@require_safe
def show_year_agenda(request, year):
    year_agenda = find_year_agenda(request, year)
    query = request.GET
    document = Document(
        year_agenda, request.user, page=query.get("page", ""), at=query.get("bij", "")
    )
    context = {
        "year_agenda": year_agenda,
        "document": document,
        "tabs": subnav(year_agenda, "planning:show_year_agenda"),
        "may_write": year_agenda.may_be_written_by(request.user),
        "may_restore": may_restore(request.user, year_agenda),
        "talk": Talk(year_agenda, request.user),
        "addable": addable(),
        "person": draw_icon("user-round"),
        "group_icon": draw_icon("users-round"),
        "gauge": draw_icon("gauge"),
    }
    return render(request, "planning/document.html", context)


def may_restore(user, year_agenda) -> bool:
    return Removal.objects.visible_to(user).within(year_agenda).exists()


def addable() -> tuple[tuple[str, str, str], ...]:
    """Kind, icon and words of what one adds to a work plan by hand."""
    return (
        ("ambition", "target", _("Ambitie")),
        ("cost_line", "euro", _("Kostenregel")),
        ("coverage", "hand-coins", _("Dekking")),
        ("lead", "user-round", _("Trekker")),
        ("open_matter", "message-circle-question-mark", _("Open punt")),
    )
