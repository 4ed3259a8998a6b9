"""Whether it is clear who does what: leads, partners, and names that nobody knows."""

import datetime as dt
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leagenda.planning.rules.finding import Finding
from leagenda.planning.rules.place import at_plan, at_year, listed


def owners(content, today: dt.date) -> Iterator[Finding]:
    yield from without_lead(content, today)
    yield from without_partner(content)
    for plan in content.work_plans:
        yield from leads_that_left(plan, today)
    yield from unknown_partners(content)


def pulls_now(lead, today: dt.date) -> bool:
    return lead.until is None or lead.until >= today


def has_lead(plan, action, today: dt.date) -> bool:
    """Whoever pulls the work plan pulls its actions too."""
    return any(pulls_now(lead, today) for lead in plan.leads) or any(
        partner.role == "lead" for partner in action.partners
    )


def without_lead(content, today: dt.date) -> Iterator[Finding]:
    """One sentence for the whole agenda when it names nobody, otherwise one per work plan."""
    lacking = {
        plan.id: [action for action in plan.actions() if not has_lead(plan, action, today)]
        for plan in content.work_plans
    }
    count = sum(map(len, lacking.values()))
    remedy = _("Wijs per actie of per werkplan een trekker aan.")
    if count > 1 and count == len(list(content.actions())):
        sentence = _("Bij geen van de %(count)s acties staat wie trekt.") % {"count": count}
        yield at_year(content).attention("no-lead", sentence, remedy)
        return
    for plan in content.work_plans:
        yield from lacking_in(plan, lacking[plan.id], "no-lead", remedy)


def without_partner(content) -> Iterator[Finding]:
    remedy = _("Noem wie meedoet; dan komt de actie ook in hun overzicht.")
    for plan in content.work_plans:
        lacking = [action for action in plan.actions() if not action.partners]
        yield from lacking_in(plan, lacking, "no-partner", remedy)


def lacking_in(plan, actions: list, code: str, remedy: str) -> Iterator[Finding]:
    if actions:
        sentence = {"no-lead": lead_words, "no-partner": partner_words}[code](plan, actions)
        yield at_plan(plan).attention(code, sentence, remedy)


def lead_words(plan, actions: list) -> str:
    words = {"all": len(list(plan.actions())), "which": which(actions)}
    if len(actions) == words["all"] > 1:
        return _("Bij geen van de %(all)s acties staat wie trekt.") % words
    return (
        ngettext(
            "Bij %(which)s staat niet wie trekt.",
            "Bij %(which)s staat niet wie trekt.",
            len(actions),
        )
        % words
    )


def partner_words(plan, actions: list) -> str:
    words = {"all": len(list(plan.actions())), "which": which(actions)}
    if len(actions) == words["all"] > 1:
        return _("Bij geen van de %(all)s acties staat een partner.") % words
    return _("Bij %(which)s staat geen partner.") % words


def which(actions: list) -> str:
    """ "actie 4" or "de acties 4, 6 en 7"; a count when they have no printed numbers."""
    numbers = [action.number for action in actions]
    words = {"count": len(numbers), "numbers": listed(numbers)}
    if not all(numbers):
        return ngettext("een actie", "%(count)s acties", len(numbers)) % words
    return ngettext("actie %(numbers)s", "de acties %(numbers)s", len(numbers)) % words


def leads_that_left(plan, today: dt.date) -> Iterator[Finding]:
    gone = [lead for lead in plan.leads if not pulls_now(lead, today)]
    if not gone or len(gone) < len(plan.leads):
        return
    words = {"names": listed([lead.name for lead in gone])}
    yield at_plan(plan).attention(
        "lead-left",
        ngettext(
            "%(names)s trekt dit werkplan niet meer, en er is nog geen opvolger.",
            "%(names)s trekken dit werkplan niet meer, en er is nog geen opvolger.",
            len(gone),
        )
        % words,
        _("Spreek af wie het overneemt, en draag de lopende acties over."),
    )


def unknown_partners(content) -> Iterator[Finding]:
    """Names outside the list of organisations, in one sentence; silent when there is no list."""
    known = {name.casefold() for one in content.organisations for name in (one.name, *one.aliases)}
    names = {
        partner.name: None
        for action in content.actions()
        for partner in action.partners
        if partner.name.casefold() not in known
    }
    if not known:
        return
    for name in names:
        yield at_year(content, _("Partners")).note(
            "unknown-partner",
            _("“%(name)s” staat niet in de lijst van organisaties.") % {"name": name},
            _("Voeg de organisatie toe, of zet de naam als andere schrijfwijze bij een bekende."),
            detail=name.casefold(),
        )
