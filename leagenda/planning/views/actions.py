"""One action: everything of it, and saying how it stands."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from leagenda.documents.models import Document
from leagenda.foundation.clock import today
from leagenda.foundation.refusal import Overtaken, Refused
from leagenda.foundation.telling import tell
from leagenda.history.models import Event
from leagenda.planning.forms import ReportForm
from leagenda.planning.models import Action
from leagenda.planning.models.balance import CostRow
from leagenda.planning.models.rows import rows_of
from leagenda.planning.views.comments import talk_about
from leagenda.planning.views.kinds import BY_NAME
from leagenda.planning.views.parts import clashes_of
from leagenda.planning.views.places import find_part, forbid_if, place_in_document
from leagenda.planning.views.subnav import subnav

SHOWN = 50  # of its history; the story of the year agenda has all of it


@require_safe
def show_action(request, pk):
    action = find_part(request, BY_NAME["action"], pk)
    return show(request, action, ReportForm(instance=action))


@require_POST
def report_action(request, pk):
    """Status and result; also from contact persons of organisations that take part."""
    action = find_part(request, BY_NAME["action"], pk)
    forbid_if(action.obstacles_to_reporting(request.user))
    form = ReportForm(request.POST, instance=action)
    if form.is_valid():
        try:
            form.change(by=request.user)
        except Overtaken as overtaken:
            again, clashes = clashes_of(request, form, overtaken)
            return show(request, action, again, clashes, overtaken.by, status=409)
        except Refused as refused:
            form.add_error(None, refused.reasons)
        else:
            messages.success(request, _("Bedankt, de stand is bijgewerkt."))
            return redirect(action)
    return show(request, action, form, status=422)


def show(request, action, form, clashes=(), by="", status=200):
    # A refused form has written in `action`.
    kept = Action.objects.visible_to(request.user).for_rows().get(pk=action.pk)
    year_agenda, user = kept.year_agenda, request.user
    before, after = kept.neighbours()
    (row,) = rows_of([kept], year_agenda.year, today())
    context = {
        "action": kept,
        "row": row,
        "year_agenda": year_agenda,
        "tabs": subnav(year_agenda, ""),
        "participations": kept.participations.select_related("organisation"),
        "costs": [CostRow(line, None) for line in kept.cost_lines],
        "story": tell(Event.objects.about(kept).for_page()[:SHOWN]),
        "before": before,
        "after": after,
        "form": form,
        "clashes": clashes,
        "by": by,
        "may_write": not kept.obstacles_to_writing(user),
        "may_report": not kept.obstacles_to_reporting(user),
        "documents": Document.objects.visible_to(user).of(kept).current().for_page(),
        "may_keep": not kept.obstacles_to_keeping_documents(user),
        "place": place_in_document(kept),
        **around_talk(kept, user),
    }
    return render(request, "planning/action.html", context, status=status)


def around_talk(action, user) -> dict:
    """What is said about the action stands on its page."""
    return {
        "part": action,
        "kind": BY_NAME["action"],
        "in_place": False,
        "query": f"?terug={action.get_absolute_url()}",
        **talk_about(action, user),
    }
