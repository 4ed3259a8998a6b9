"""The year agenda as a document that reads like the printed one."""

from uuid import UUID

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from leagenda.history.models import Removal
from leagenda.planning.models.document import Document
from leagenda.planning.views.subnav import find_year_agenda, subnav
from leagenda.ui.icons import draw_icon

NOBODY = UUID(int=0)


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
        "words": row_words(),
        "addable": addable(),
        "pencil": draw_icon("pencil"),
        "plus": draw_icon("plus"),
        "person": draw_icon("user-round"),
        "gauge": draw_icon("gauge"),
    }
    return render(request, "planning/document.html", context)


def may_restore(user, year_agenda) -> bool:
    return Removal.objects.visible_to(user).within(year_agenda).exists()


def row_words() -> dict:
    """What every row of every table says, looked up once."""
    edit_before, edit_after = around("planning:edit_part", "action", NOBODY)
    action_before, action_after = around("planning:show_action", NOBODY)
    return {
        "number": _("nr"),
        "partners": _("Partners"),
        "planning": _("Planning"),
        "budget": _("Budget"),
        "status": _("Status"),
        "edit": _("Wijzig actie"),
        "unread": _("niet gelezen als tijd"),
        "unread_icon": draw_icon("circle-question-mark"),
        "late": _("te laat"),
        "late_icon": draw_icon("clock-alert"),
        "edit_before": edit_before,
        "edit_after": edit_after,
        "action_before": action_before,
        "action_after": action_after,
    }


def around(name: str, *args) -> list[str]:
    """What stands before and after the key in an address: `reverse` for each row takes long."""
    return reverse(name, args=args).split(str(NOBODY))


def addable() -> list[tuple[str, str, str]]:
    """Kind, icon and words of what one adds to a work plan by hand."""
    return [
        ("ambition", "target", _("Ambitie")),
        ("cost_line", "euro", _("Kostenregel")),
        ("coverage", "hand-coins", _("Dekking")),
        ("lead", "user-round", _("Trekker")),
        ("open_matter", "message-circle-question-mark", _("Open punt")),
    ]
