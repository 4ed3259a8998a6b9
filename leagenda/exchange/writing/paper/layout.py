"""The order of the paper: front, introduction, a chapter for each plan, the budget, the annex."""

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _

from leagenda.exchange.writing.paper.annex import annex
from leagenda.exchange.writing.paper.block import (
    Block,
    Callout,
    Heading,
    Listing,
    Paper,
    Picture,
    Prose,
    Remark,
    Title,
)
from leagenda.exchange.writing.paper.tables import (
    action_table,
    budget_table,
    has_standing,
    indicator_table,
    matter_table,
    money_table,
    overview_table,
)
from leagenda.planning.models import (
    AgendaContent,
    Finding,
    Proof,
    WorkPlanContent,
    YearAgendaContent,
    money_chart,
)
from leagenda.ui.dates import day_in_words


def prose_labels() -> dict[str, str]:
    """The texts of a work plan, under the headings they stand under."""
    return {
        "situation": _("Huidige situatie"),
        "focus": _("Focus"),
        "intentions": _("Voornemens"),
    }


def lay_out(
    content: YearAgendaContent,
    *,
    findings: Sequence[Finding] = (),
    proofs: Sequence[Proof] = (),
    charts: bool = True,
) -> Paper:
    name = _("Jaaragenda LEA %s") % content.year
    blocks = [
        front(name, content),
        *introduction(content),
        *agenda_above(content.agenda),
        *chapters(content),
        *budget(content, charts),
        *annex(findings, proofs),
    ]
    return Paper(name, name, tuple(blocks))


def lay_out_report(findings: Sequence[Finding], proofs: Sequence[Proof], name: str) -> Paper:
    """Only what the checks say, about the document called `name`."""
    title = Title(_("Controle van de jaaragenda"), name, "", "")
    running_head = _("Controle van %s") % name
    return Paper(running_head, running_head, (title, *annex(findings, proofs, alone=True)))


def front(name: str, content: YearAgendaContent) -> Title:
    return Title(name, agenda_words(content.agenda), adoption(content), content.id)


def agenda_words(agenda: AgendaContent) -> str:
    """The name of the agenda for several years, with its years."""
    years = f"{agenda.first_year}-{agenda.last_year}"
    return str(agenda) if years in str(agenda) else f"{agenda}, {years}"


def adoption(content: YearAgendaContent) -> str:
    if not content.adopted_on:
        return _("Concept")
    day = day_in_words(content.adopted_on)
    return _("Vastgesteld op %(day)s door %(who)s") % {"day": day, "who": content.adopted_by}


def introduction(content: YearAgendaContent) -> Iterator[Block]:
    yield Heading(_("Inleiding"), section="introduction")
    if content.introduction:
        yield Prose(content.introduction)


def agenda_above(agenda: AgendaContent) -> Iterator[Block]:
    """What the year agenda takes over from the agenda for several years; not read back."""
    if agenda.themes:
        years = {"first": agenda.first_year, "last": agenda.last_year}
        yield Heading(_("Thema’s %(first)s-%(last)s") % years, level=2, section="themes")
        yield Listing(tuple((theme.number, theme.name) for theme in agenda.themes))
    if agenda.principles:
        yield Heading(_("Uitgangspunten"), level=2, section="principles")
        yield Listing(tuple(("", principle) for principle in agenda.principles))


def theme_words(content: YearAgendaContent, plan: WorkPlanContent) -> str:
    chosen = [one for one in content.agenda.themes if one.id in plan.themes]
    return "; ".join(f"{one.number}. {one.name}" if one.number else one.name for one in chosen)


def chapters(content: YearAgendaContent) -> Iterator[Block]:
    with_standing = has_standing(content)
    for plan in content.work_plans:
        yield Heading(plan.title, number=plan.number, part=plan.id)
        yield from remarks(content, plan)
        yield from prose(plan)
        for ambition in plan.ambitions:
            yield Callout(ambition.text, ambition.id)
            if ambition.indicators:
                yield indicator_table(ambition)
            if ambition.actions:
                yield action_table(ambition, with_standing=with_standing)
        yield Heading(_("Kosten en dekking"), level=2)
        yield money_table(plan)
        if plan.matters:
            yield Heading(_("Open punten"), level=2)
            yield matter_table(plan)


def remarks(content: YearAgendaContent, plan: WorkPlanContent) -> Iterator[Remark]:
    if themes := theme_words(content, plan):
        yield Remark(_("Thema’s: %s") % themes)
    if plan.leads:
        yield Remark(_("Trekkers: %s") % ", ".join(map(lead_words, plan.leads)))


def lead_words(lead) -> str:
    since = _("vanaf %s") % day_in_words(lead.since) if lead.since else ""
    until = _("tot en met %s") % day_in_words(lead.until) if lead.until else ""
    remarks = "; ".join(filter(None, [lead.organisation, f"{since} {until}".strip()]))
    return f"{lead.name} ({remarks})" if remarks else lead.name


def prose(plan: WorkPlanContent) -> Iterator[Block]:
    for field, label in prose_labels().items():
        if text := getattr(plan, field):
            yield Heading(label, level=2)
            yield Prose(text)


def budget(content: YearAgendaContent, charts: bool) -> Iterator[Block]:
    title = _("Totale begroting LEA-werkplannen %s") % content.year
    yield Heading(title, section="budget")
    yield overview_table(content)
    if charts and any(plan.cost or plan.coverage for plan in content.work_plans):
        yield Picture(money_chart(content))
    yield Heading(_("Begroting"), level=2)
    yield budget_table(content)
