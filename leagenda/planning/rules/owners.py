"""Whether it is clear who does what: leads, partners, and names that nobody knows."""

import datetime as dt
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leagenda.planning.rules.finding import Finding
from leagenda.planning.rules.gathered import MANY, gathered
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
    none = _("Bij geen van de %(all)s acties staat wie trekt.")
    some = _("Bij %(which)s staat niet wie trekt.")
    remedy = _("Wijs per actie of per werkplan een trekker aan.")
    if count > 1 and count == len(list(content.actions())):
        yield at_year(content).attention("no-lead", none % {"all": count}, remedy)
        return
    for plan in content.work_plans:
        yield from gathered(plan, lacking[plan.id], "no-lead", none=none, some=some, remedy=remedy)


def without_partner(content) -> Iterator[Finding]:
    none = _("Bij geen van de %(all)s acties staat een partner.")
    some = _("Bij %(which)s staat geen partner.")
    remedy = _("Noem wie meedoet; dan komt de actie ook in hun overzicht.")
    for plan in content.work_plans:
        lacking = [action for action in plan.actions() if not action.partners]
        yield from gathered(plan, lacking, "no-partner", none=none, some=some, remedy=remedy)


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
    """Names outside the list of organisations; of many the list is to blame, so one sentence."""
    known = {name.casefold() for one in content.organisations for name in (one.name, *one.aliases)}
    names = {
        partner.name: None
        for action in content.actions()
        for partner in action.partners
        if known and partner.name.casefold() not in known
    }
    at = at_year(content, _("Partners"))
    remedy = _("Voeg de organisatie toe, of zet de naam als andere schrijfwijze bij een bekende.")
    if len(names) > MANY:
        words = {"count": len(names), "names": listed(list(names)[:MANY])}
        sentence = _("%(count)s namen staan niet in de lijst van organisaties, zoals %(names)s.")
        yield at.note("unknown-partner", sentence % words, remedy, detail="many")
        return
    for name in names:
        sentence = _("“%(name)s” staat niet in de lijst van organisaties.") % {"name": name}
        yield at.note("unknown-partner", sentence, remedy, detail=name.casefold())
