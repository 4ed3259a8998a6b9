"""What was read, part by part, to be corrected in place."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from leagenda.exchange.forms import typed_words
from leagenda.exchange.models import Miswritten
from leagenda.exchange.views.boxes import Boxes, chapter_parts, general_parts
from leagenda.exchange.views.finding import about_a_proposal, say_why, way_back
from leagenda.exchange.views.proposal_page import GENERAL, ProposalPage
from leagenda.foundation.refusal import Overtaken, Refused

ROWS_ON_A_PAGE = 60
SAVED = 302


@require_http_methods(["GET", "HEAD", "POST"])
@about_a_proposal
def show_general(request, reading):
    page = ProposalPage(request, reading, GENERAL)
    return show_parts(request, page, general_parts(page.content))


@require_http_methods(["GET", "HEAD", "POST"])
@about_a_proposal
def show_chapter(request, reading, number):
    page = ProposalPage(request, reading, number)
    if not 1 <= number <= len(page.content.work_plans):
        raise Http404
    return show_parts(request, page, chapter_parts(page.content.work_plans[number - 1]))


def show_parts(request, page, parts):
    """The boxes of these parts beside their source; a POST corrects them."""
    numbers = Paginator(parts, ROWS_ON_A_PAGE).get_page(request.GET.get("page"))
    boxes = Boxes(page.proposal, page.source)
    status, changed = correct(request, page, boxes) if request.method == "POST" else (200, [])
    if status == SAVED:
        first = f"#deel-{changed[0][0]}" if changed else ""
        return redirect(request.get_full_path() + first)
    blocks = page.source.around(set(numbers))
    page.shown = {number for block in blocks for number in block.numbers()}
    context = page.context(
        numbers=numbers,
        rows=boxes.rows(list(numbers)),
        blocks=blocks,
        cards=page.cards(parts=set(parts)),
        troubles=boxes.troubles(),
    )
    return render(request, "exchange/parts.html", context, status=status)


def correct(request, page, boxes: Boxes) -> tuple[int, list]:
    """The status to answer with and what changed; what went wrong is left in the boxes."""
    typed = typed_words(request.POST, boxes.amending)
    seen = request.POST.get("seen", "")
    seen = int(seen) if seen.isascii() and seen.isdigit() else page.reading.latest
    try:
        changed = page.reading.correct(typed, seen=seen, by=request.user)
    except Miswritten as refused:
        boxes.typed, boxes.errors = typed, refused.fields
        return 422, []
    except Overtaken as overtaken:
        boxes.typed, boxes.theirs = typed, overtaken.theirs
        say_why(request, overtaken)
        return 409, []
    except Refused as refused:
        boxes.typed = typed
        say_why(request, refused)
        return 422, []
    count = len(changed)
    done = ngettext("%d verbetering bewaard.", "%d verbeteringen bewaard.", count) % count
    messages.success(request, done if count else _("Er was niets veranderd."))
    return SAVED, changed


@require_POST
@about_a_proposal
def omit(request, reading, part):
    """Leave a part out; the message that follows can undo it."""
    try:
        reading.omit(str(part), by=request.user)
    except Refused as refused:
        say_why(request, refused)
    else:
        undo = reverse("exchange:take_in_again", args=[reading.pk, part])
        messages.success(request, _("Het onderdeel is weggelaten."), extra_tags=f"undo:{undo}")
    return redirect(way_back(request, reading))


@require_POST
@about_a_proposal
def take_in_again(request, reading, part):
    reading.omit(str(part), by=request.user, again=True)
    messages.success(request, _("Het onderdeel is teruggezet."))
    return redirect(reading)
