"""Asking partners how it stands: who answered, and taking over what they said."""

from smtplib import SMTPException

from django.contrib import messages
from django.core.mail import send_mail
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from leagenda.foundation.refusal import Overtaken, Refused
from leagenda.people.models import Organisation
from leagenda.planning.forms.enquiries import AnswerForm, EnquiryForm
from leagenda.planning.models import Enquiry, Lead, asked_of, partners_in
from leagenda.planning.models.question import Question
from leagenda.planning.views.places import forbid_if
from leagenda.planning.views.subnav import find_year_agenda, subnav

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
LONGEST_KEY = 18  # figures; a longer one fits in no column
LINK = "new_link"  # in the session, until it was shown once


@require_safe
def list_enquiries(request, year):
    """Who answered and who did not yet."""
    year_agenda = find_year_agenda(request, year)
    forbid_if(obstacles_to_any(year_agenda, request.user))
    found = Enquiry.objects.visible_to(request.user).within(year_agenda).with_counts()
    enquiries = [one for one in found.select_related("organisation") if not one.withdrawn_at]
    context = {
        "year_agenda": year_agenda,
        "tabs": subnav(year_agenda, "planning:list_questions"),
        "enquiries": enquiries,
        "handed_in": sum(1 for one in enquiries if one.handed_in_at),
        "waiting": sum(one.count_waiting for one in enquiries),
        "partners": partners_in(year_agenda),
        "may_make_all": not year_agenda.obstacles_to_writing(request.user),
    }
    return render(request, "planning/enquiries.html", context)


@GET_OR_POST
def ask(request, year):
    """First whom, then about what and until when."""
    year_agenda = find_year_agenda(request, year)
    forbid_if(obstacles_to_any(year_agenda, request.user))
    organisation = find_asked(request, year_agenda)
    parts = [one for one in asked_of(organisation, year_agenda) if may_ask(one, request.user)]
    data = request.POST if request.method == "POST" else None
    form = EnquiryForm(data, organisation=organisation, parts=parts)
    if form.is_valid():
        try:
            enquiry = Enquiry.ask(year_agenda, by=request.user, **form.asked)
        except Refused as refused:
            form.add_error(None, refused.reasons)
        else:
            if enquiry.email:
                mail_link(request, enquiry)
            return redirect(enquiry)
    context = {
        "year_agenda": year_agenda,
        "organisation": organisation,
        "form": form,
        "parts": parts,
    }
    status = 422 if form.errors else 200
    return render(request, "planning/ask.html", context, status=status)


@require_safe
def show_enquiry(request, pk):
    return show(request, find_enquiry(request, pk))


@require_POST
def remind(request, pk):
    """A new link by mail; the one before it stops working."""
    enquiry = find_enquiry(request, pk)
    forbid_if(enquiry.obstacles_to_steering(request.user))
    if reasons := list(enquiry.obstacles_to_mailing()):
        messages.error(request, " ".join(reasons))
    else:
        mail_link(request, enquiry)
    return redirect(enquiry)


@require_POST
def show_link(request, pk):
    """A new link to hand over oneself; the one before it stops working."""
    enquiry = find_enquiry(request, pk)
    forbid_if(enquiry.obstacles_to_steering(request.user))
    return attempt(request, enquiry, lambda: keep_link(request, enquiry))


@require_POST
def close_enquiry(request, pk):
    enquiry = find_enquiry(request, pk)
    forbid_if(enquiry.obstacles_to_steering(request.user))
    return attempt(
        request,
        enquiry,
        lambda: enquiry.close(by=request.user),
        _("De uitvraag is gesloten. Er verandert niets meer aan de antwoorden."),
    )


@GET_OR_POST
def withdraw_enquiry(request, pk):
    enquiry = find_enquiry(request, pk)
    forbid_if(enquiry.obstacles_to_steering(request.user))
    if request.method == "POST":
        year = enquiry.year_agenda.year
        attempt(
            request,
            enquiry,
            lambda: enquiry.withdraw(by=request.user),
            _("De uitvraag aan %s is ingetrokken.") % enquiry,
        )
        return redirect("planning:list_enquiries", year)
    return render(request, "planning/withdraw_enquiry.html", {"enquiry": enquiry})


@GET_OR_POST
def enter_answers(request, pk):
    """Typing over a partner sheet: every box of the paper is one field, in the same order."""
    enquiry = find_enquiry(request, pk)
    forbid_if([*enquiry.obstacles_to_steering(request.user), *enquiry.obstacles_to_answering()])
    data = request.POST if request.method == "POST" else None
    form = AnswerForm(
        data, questions=questions_of(enquiry), name=enquiry.answered_by_name, knows=False
    )
    if form.is_valid():
        changed = enquiry.answer(
            form.answers(everything=False),
            name=form.cleaned_data["name"],
            hands_in=True,
            by=request.user,
        )
        sentence = ngettext("%d antwoord ingevoerd.", "%d antwoorden ingevoerd.", changed)
        messages.success(request, sentence % changed)
        return redirect(enquiry)
    context = {"enquiry": enquiry, "year_agenda": enquiry.year_agenda, "form": form}
    status = 422 if form.errors else 200
    return render(request, "planning/enter_answers.html", context, status=status)


@require_POST
def accept_answers(request, pk):
    """All that wait, but for what somebody changed meanwhile."""
    enquiry = find_enquiry(request, pk)

    def accept():
        taken, left = enquiry.accept_all(by=request.user)
        sentence = ngettext("%d antwoord overgenomen.", "%d antwoorden overgenomen.", taken)
        messages.success(request, sentence % taken)
        if left:
            sentence = ngettext(
                "%d antwoord wacht nog: de agenda is daar intussen veranderd.",
                "%d antwoorden wachten nog: de agenda is daar intussen veranderd.",
                left,
            )
            messages.warning(request, sentence % left)

    return attempt(request, enquiry, accept)


@require_POST
def judge_answer(request, pk, question):
    """Take one answer over (`besluit` is "neem") or leave the agenda as it is."""
    enquiry = find_enquiry(request, pk)
    asked = get_object_or_404(enquiry.questions.select_related("action", "indicator"), pk=question)
    takes = request.POST.get("besluit") == "neem"
    seen = request.POST.get("seen", "")
    seen = int(seen) if seen.isdecimal() and len(seen) <= LONGEST_KEY else 0
    verb = (
        (lambda: asked.accept(by=request.user, seen=seen))
        if takes
        else lambda: asked.leave(by=request.user)
    )
    return attempt(request, enquiry, verb, _("Overgenomen.") if takes else _("Zo gelaten."))


# ── Answers ──────────────────────────────────────────────────────────────────


def find_enquiry(request, pk) -> Enquiry:
    enquiries = Enquiry.objects.visible_to(request.user)
    return get_object_or_404(enquiries.select_related("organisation", "year_agenda"), pk=pk)


def find_asked(request, year_agenda) -> Organisation:
    """The picked organisation; without a pick the first that takes part."""
    key = request.GET.get("organisatie", "")
    if key.isdecimal() and len(key) <= LONGEST_KEY:
        return get_object_or_404(Organisation.objects.visible_to(request.user), pk=key)
    partners = partners_in(year_agenda)
    if key or not partners:
        raise Http404
    return partners[0]


def questions_of(enquiry) -> list[Question]:
    related = ("action__ambition__plan__of", "indicator__ambition__plan__of", "judged_by")
    return list(enquiry.questions.select_related(*related))


def obstacles_to_any(year_agenda, user) -> list[str]:
    """Who may write somewhere in it may ask about that."""
    if Lead.objects.within(year_agenda).filter(user=user).exists():
        return []
    return year_agenda.obstacles_to_writing(user)


def may_ask(part, user) -> bool:
    return not part.obstacles_to_writing(user)


def attempt(request, enquiry, verb, sentence=""):
    """Do it and go back to the enquiry; with the reasons when it is refused."""
    try:
        verb()
    except Overtaken as overtaken:
        messages.warning(request, " ".join(overtaken.reasons))
    except Refused as refused:
        messages.error(request, " ".join(refused.reasons))
    else:
        if sentence:
            messages.success(request, sentence)
    return redirect(enquiry)


def show(request, enquiry, status=200):
    questions = questions_of(enquiry)
    context = {
        "enquiry": enquiry,
        "year_agenda": enquiry.year_agenda,
        "questions": questions,
        "answered": sum(1 for one in questions if one.is_answered),
        "waiting": sum(1 for one in questions if one.is_waiting),
        "may_steer": not enquiry.obstacles_to_steering(request.user),
        "link": request.session.pop(LINK, "") if request.session.get(LINK) else "",
    }
    return render(request, "planning/enquiry.html", context, status=status)


def keep_link(request, enquiry) -> str:
    """A new personal link, to be shown once on the page of the enquiry."""
    key = enquiry.renew_key(by=request.user)
    link = request.build_absolute_uri(reverse("planning:answer", args=[key]))
    request.session[LINK] = link
    return link


def mail_link(request, enquiry) -> None:
    link = keep_link(request, enquiry)
    words = {"enquiry": enquiry, "link": link, "sender": request.user}
    text = render_to_string("planning/mail/enquiry.txt", words)
    subject = _("Hoe staat het met de acties van %(who)s? Jaaragenda %(year)s") % {
        "who": enquiry,
        "year": enquiry.year_agenda,
    }
    try:
        send_mail(subject, text, None, [enquiry.email])
    except (SMTPException, OSError):
        messages.error(
            request,
            _("De mail kon nu niet weg. Geef de link hieronder zelf door, of probeer later."),
        )
    else:
        enquiry.note_mailed(by=request.user)
        messages.success(request, _("De mail aan %s is verstuurd.") % enquiry.email)
