"""Work that people give each other: questions, mentions, and what partners answered."""

import datetime as dt
from collections.abc import Iterator

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leagenda.home.models.viewer import Viewer
from leagenda.home.models.work_item import Subject, Whose, WorkItem
from leagenda.notifications.models import Comment, Mention
from leagenda.planning.models import Enquiry

MANY = 100
FRESH = dt.timedelta(days=14)
"""A mention that asks nothing goes from the list by itself after this long."""


def questions(viewer: Viewer) -> Iterator[WorkItem]:
    """Questions in which one is mentioned and that nobody answered yet."""
    agendas = {str(one.pk): one for one in viewer.agendas}
    found = Comment.objects.open_questions_for(viewer.user).within_any(viewer.agendas)
    for question in found.select_related("author").order_by("written_at")[:MANY]:
        agenda = agendas[question.scope_id]
        words = {"who": question.author, "where": question.subject_name}
        yield WorkItem(
            key=f"question:{question.pk}",
            title=question.text,
            reason=_("%(who)s vraagt dit bij “%(where)s”.") % words,
            label=_("Geef antwoord"),
            url=reverse("planning:list_questions", args=[agenda.year]),
            icon="message-circle-question-mark",
            whose=Whose.ME,
            subject=Subject.QUESTION,
            since=timezone.localdate(question.written_at),
        )


def mentions(viewer: Viewer) -> Iterator[WorkItem]:
    """Where one was named these two weeks in what is no question."""
    agendas = {str(one.pk): one for one in viewer.agendas}
    midnight = timezone.make_aware(dt.datetime.combine(viewer.today - FRESH, dt.time()))
    found = Mention.objects.since(midnight).filter(
        user=viewer.user, comment__is_question=False, comment__scope_id__in=agendas
    )
    for mention in found.exclude(comment__author=viewer.user).order_by("mentioned_at")[:MANY]:
        comment = mention.comment
        words = {"who": comment.author, "where": comment.subject_name}
        yield WorkItem(
            key=f"mention:{mention.pk}",
            title=comment.text,
            reason=_("%(who)s noemt u bij “%(where)s”.") % words,
            label=_("Lees het"),
            url=agendas[comment.scope_id].get_absolute_url(),
            icon="at-sign",
            whose=Whose.ME,
            subject=Subject.QUESTION,
            since=timezone.localdate(mention.mentioned_at),
        )


def answers_to_judge(viewer: Viewer) -> Iterator[WorkItem]:
    """Answers of partners that wait until somebody takes them over."""
    found = Enquiry.objects.visible_to(viewer.user).filter(year_agenda__in=viewer.agendas)
    waiting = found.with_counts().filter(count_waiting__gt=0, withdrawn_at=None)
    for enquiry in waiting.select_related("organisation", "year_agenda")[:MANY]:
        is_own = enquiry.asked_by_id == viewer.user.pk
        said = ngettext(
            "Er wacht %d antwoord op u.", "Er wachten %d antwoorden op u.", enquiry.count_waiting
        )
        yield WorkItem(
            key=f"answers:{enquiry.pk}",
            title=_("%s heeft geantwoord") % enquiry,
            reason=said % enquiry.count_waiting,
            label=_("Kijk de antwoorden na"),
            url=enquiry.get_absolute_url(),
            icon="mail-check",
            whose=Whose.ME if is_own else Whose.ALL,
            subject=Subject.UPKEEP,
            is_silent=True,
        )


def unanswered(viewer: Viewer) -> Iterator[WorkItem]:
    """Enquiries of one's own that are past their day."""
    found = (
        Enquiry.objects.visible_to(viewer.user)
        .open()
        .filter(year_agenda__in=viewer.agendas, handed_in_at=None, due_on__lt=viewer.today)
    )
    for enquiry in found.select_related("organisation", "year_agenda")[:MANY]:
        yield WorkItem(
            key=f"unanswered:{enquiry.pk}",
            title=_("%s heeft nog niet geantwoord") % enquiry,
            reason=_("De dag waarop u het antwoord vroeg, is voorbij."),
            label=_("Vraag het nog eens"),
            url=enquiry.get_absolute_url(),
            icon="mail-question-mark",
            whose=Whose.ME if enquiry.asked_by_id == viewer.user.pk else Whose.ALL,
            subject=Subject.UPKEEP,
            due_on=enquiry.due_on,
            is_silent=True,
        )


ASKED = (questions, mentions, answers_to_judge, unanswered)
