"""Looking at what was read, and settling what is doubtful or left over."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from leagenda.exchange.forms import ChoiceForm, PlacingForm
from leagenda.exchange.views.finding import DOUBTS_ANCHOR, about_a_proposal, say_why, way_back
from leagenda.exchange.views.leftovers import Leftovers
from leagenda.exchange.views.proposal_page import (
    DOUBTS,
    LEFTOVERS,
    OVERVIEW,
    SOURCE,
    ProposalPage,
)
from leagenda.exchange.views.source import BLOCKS_ON_A_PAGE
from leagenda.foundation.clock import today
from leagenda.foundation.refusal import Refused
from leagenda.planning.models import findings, obstacles_to_confirming

FINDINGS_ON_A_PAGE = 40
DOUBTS_ON_A_PAGE = 25
LINES_ON_A_PAGE = 100


def show_overview(request, reading):
    page = ProposalPage(request, reading, OVERVIEW)
    found = Paginator(findings(page.content, today=today()), FINDINGS_ON_A_PAGE)
    context = page.context(
        findings=found.get_page(request.GET.get("page")), chapters=page.chapters()
    )
    return render(request, "exchange/overview.html", context)


@require_safe
@about_a_proposal
def show_doubts(request, reading):
    page = ProposalPage(request, reading, DOUBTS)
    cards = Paginator(page.cards(), DOUBTS_ON_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "exchange/doubts.html", page.context(cards=cards, tally=page.tally))


@require_POST
@about_a_proposal
def choose(request, reading, doubt):
    """Settle one doubt and go back to the page it was settled on."""
    form = ChoiceForm(request.POST)
    if not form.is_valid():
        messages.warning(request, _("Kies één van de antwoorden en bewaar dan."))
    else:
        try:
            reading.choose(doubt, **form.cleaned_data, by=request.user)
        except Refused as refused:
            say_why(request, refused)
    return redirect(way_back(request, reading) + DOUBTS_ANCHOR)


@require_POST
@about_a_proposal
def agree(request, reading):
    try:
        count = reading.agree(by=request.user)
    except Refused as refused:
        say_why(request, refused)
    else:
        done = ngettext("%d twijfel is", "%d twijfels zijn", count) % count
        messages.success(request, _("%s bekeken en gelaten zoals gelezen.") % done)
    return redirect("exchange:show_doubts", reading.pk)


@require_http_methods(["GET", "HEAD", "POST"])
@about_a_proposal
def show_leftovers(request, reading):
    if request.method == "POST" and place_lines(request, reading):
        return redirect("exchange:show_leftovers", reading.pk)
    page = ProposalPage(request, reading, LEFTOVERS)
    leftovers = Leftovers(page)
    lines = Paginator(leftovers.open(), LINES_ON_A_PAGE).get_page(request.GET.get("page"))
    context = page.context(leftovers=leftovers, lines=lines)
    status = 422 if request.method == "POST" else 200
    return render(request, "exchange/leftovers.html", context, status=status)


def place_lines(request, reading) -> bool:
    form = PlacingForm(request.POST, lines=len(reading.as_read.leftovers))
    form.is_valid()
    lines = form.cleaned_data.get("line", [])
    try:
        reading.place(lines, *form.place, by=request.user)
    except Refused as refused:
        say_why(request, refused)
        return False
    count = ngettext("%d regel heeft", "%d regels hebben", len(lines)) % len(lines)
    messages.success(request, _("%s een plaats.") % count)
    return True


@require_POST
@about_a_proposal
def take_back(request, reading, line):
    try:
        reading.take_back(line, by=request.user)
    except Refused as refused:
        say_why(request, refused)
    return redirect("exchange:show_leftovers", reading.pk)


@require_safe
@about_a_proposal
def show_source(request, reading):
    page = ProposalPage(request, reading, SOURCE)
    blocks = Paginator(page.source.blocks, BLOCKS_ON_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "exchange/source.html", page.context(blocks=blocks))


@require_POST
@about_a_proposal
def compare(request, reading):
    """Go on to the differences with the agenda that is here for the same school year."""
    try:
        reading.compare(by=request.user)
    except Refused as refused:
        say_why(request, refused)
    return redirect(reading)


@require_http_methods(["GET", "HEAD", "POST"])
@about_a_proposal
def confirm(request, reading):
    if request.method != "POST":
        content = reading.now().content
        return ask_to_confirm(
            request, reading, list(obstacles_to_confirming(content, request.user))
        )
    try:
        year_agenda = reading.confirm(by=request.user)
    except Refused as refused:
        return ask_to_confirm(request, reading, refused.reasons, status=422)
    messages.success(request, _("De jaaragenda %s is gemaakt.") % year_agenda)
    return redirect(year_agenda)


def ask_to_confirm(request, reading, reasons=(), status=200):
    page = ProposalPage(request, reading, OVERVIEW)
    context = page.context(reasons=reasons)
    return render(request, "exchange/confirm.html", context, status=status)
