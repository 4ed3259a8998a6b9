"""What people say about a part: in its place in the document, or on a page of its own."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from leagenda.foundation.refusal import Refused
from leagenda.notifications.models import Comment
from leagenda.planning.filters import QuestionFilter
from leagenda.planning.forms.comments import ReplyForm, SayingForm, SpeakingForm, WithdrawalForm
from leagenda.planning.models.conversation import Conversation, Talk, told
from leagenda.planning.views.enquiries import obstacles_to_any
from leagenda.planning.views.in_place import is_in_place
from leagenda.planning.views.kinds import kind_of
from leagenda.planning.views.places import back_from, find_part, forbid_if, place_in_document
from leagenda.planning.views.subnav import find_year_agenda, subnav

MANY = 50
GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


@GET_OR_POST
def show_comments(request, kind, pk):
    """The conversation about a part; a POST says something in it."""
    conversation = Conversation(find_part(request, kind, pk), request.user)
    if request.method != "POST":
        return show(request, conversation)
    forbid_if(Comment.obstacles_to_speaking(request.user))
    form = SayingForm(request.POST, people=conversation.people())
    if form.is_valid():
        conversation.say(
            form.cleaned_data["text"],
            by=request.user,
            is_question=form.cleaned_data["is_question"],
            mentioned=form.everyone,
        )
        messages.success(request, _("Uw opmerking staat erbij."))
        return back(request, conversation)
    return show(request, conversation, saying=form, status=422)


@GET_OR_POST
def reply(request, pk):
    conversation, comment = find_comment(request, pk)
    forbid_if(Comment.obstacles_to_speaking(request.user))
    data = request.POST if request.method == "POST" else None
    form = ReplyForm(data, comment=comment, people=conversation.people())
    if form.is_valid():
        words = form.cleaned_data["text"]
        comment.reply(words, by=request.user, answers=form.is_answer, mentioned=form.everyone)
        messages.success(request, _("Uw antwoord staat erbij."))
        return back(request, conversation)
    status = 422 if form.errors else 200
    return show(request, conversation, replying=(comment.pk, form), status=status)


@GET_OR_POST
def change_comment(request, pk):
    conversation, comment = find_comment(request, pk)
    forbid_if(comment.obstacles_to_changing(request.user))
    initial = {"text": comment.text, "mentioned": comment.mentioned.all()}
    data = request.POST if request.method == "POST" else None
    form = SpeakingForm(data, initial=initial, people=conversation.people())
    if form.is_valid():
        comment.change(form.cleaned_data["text"], by=request.user, mentioned=form.everyone)
        messages.success(request, _("Uw opmerking is gewijzigd."))
        return back(request, conversation)
    context = {"comment": comment, "form": form, **surroundings(request, conversation)}
    status = 422 if form.errors else 200
    return render(request, "planning/change_comment.html", context, status=status)


@GET_OR_POST
def withdraw_comment(request, pk):
    """Asks first; of somebody else's comment the reason too."""
    conversation, comment = find_comment(request, pk)
    forbid_if(comment.obstacles_to_withdrawing(request.user))
    is_own = comment.author == request.user
    form = None if is_own else WithdrawalForm(request.POST or None)
    if request.method == "POST" and (form is None or form.is_valid()):
        reason = form.cleaned_data["reason"] if form else ""
        comment.withdraw(by=request.user, reason=reason)
        messages.success(request, _("De opmerking is ingetrokken."))
        return back(request, conversation)
    context = {"comment": comment, "form": form, **surroundings(request, conversation)}
    status = 422 if request.method == "POST" else 200
    return render(request, "planning/withdraw_comment.html", context, status=status)


@require_POST
def answer_question(request, pk):
    return settle(request, pk, Comment.answer, _("De vraag is beantwoord."))


@require_POST
def reopen_question(request, pk):
    return settle(request, pk, Comment.reopen, _("De vraag staat weer open."))


def settle(request, pk, verb, sentence):
    conversation, comment = find_comment(request, pk)
    forbid_if(Comment.obstacles_to_speaking(request.user))
    try:
        verb(comment, by=request.user)
    except Refused as refused:
        messages.error(request, " ".join(refused.reasons))
    else:
        messages.success(request, sentence)
    return back(request, conversation)


@require_safe
def list_questions(request, year):
    """What is asked and said about a year agenda, the open questions first."""
    year_agenda = find_year_agenda(request, year)
    chosen = QuestionFilter(request.GET)
    comments = chosen.picks_from(Comment.objects.within(year_agenda), request.user)
    pairs = told(comments, request.user)
    page = Paginator(pairs, MANY).get_page(request.GET.get("page"))
    rows = [(comment, part, kind_of(part), conversation_about(part)) for comment, part in page]
    context = {
        "year_agenda": year_agenda,
        "tabs": subnav(year_agenda, "planning:list_questions"),
        "filter": chosen,
        "page_obj": page,
        "rows": rows,
        "may_ask": not obstacles_to_any(year_agenda, request.user),
    }
    return render(request, "planning/questions.html", context)


# ── Answers ──────────────────────────────────────────────────────────────────


def find_comment(request, pk) -> tuple[Conversation, Comment]:
    try:
        return Conversation.with_comment(pk, request.user)
    except Comment.DoesNotExist as error:
        raise Http404 from error


def conversation_about(part) -> str:
    return reverse("planning:show_comments", args=[kind_of(part), part.pk])


def back(request, conversation):
    """To where the conversation is read."""
    page = back_from(request, "")
    address = page or conversation_about(conversation.part)
    return redirect(f"{address}#gesprek-{conversation.part.pk}")


def surroundings(request, conversation) -> dict:
    part = conversation.part
    here = back_from(request, "")
    return {
        "part": part,
        "kind": kind_of(part),
        "year_agenda": part.year_agenda,
        "in_place": is_in_place(request),
        "conversation_url": here or conversation_about(part),
        "place": place_in_document(part),
        "query": f"?terug={here}" if here else "",
    }


def talk_about(part, viewer, saying=None, replying=(None, None)) -> dict:
    """What `planning/conversation.html` wants, beside `kind`, `part`, `in_place` and `query`."""
    conversation = Conversation(part, viewer)
    people = conversation.people() if conversation.may_speak else []
    return {
        "threads": conversation.threads(),
        "may_speak": conversation.may_speak,
        "saying": saying or SayingForm(people=people),
        "replying_to": replying[0],
        "reply_form": replying[1],
    }


def show(request, conversation, saying=None, replying=(None, None), status=200):
    part = conversation.part
    context = surroundings(request, conversation)
    context |= talk_about(part, request.user, saying, replying)
    context["talk"] = Talk(part.year_agenda, request.user)
    return render(request, "planning/comments.html", context, status=status)
