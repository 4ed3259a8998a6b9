"""The proposal as it is handed over, with what every step found, to look at."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leagenda.exchange.reading.block import Block, Table
from leagenda.exchange.reading.draft import Draft
from leagenda.exchange.reading.proposal import Proposal
from leagenda.planning.models import YearAgendaContent


def proposal_of(content: YearAgendaContent, draft: Draft, blocks: list[Block]) -> Proposal:
    return Proposal(
        name=draft.document.name,
        format=draft.document.format,
        content=content,
        sources=draft.sources,
        doubts=draft.doubts,
        leftovers=draft.leftovers,
        steps=steps(content, draft, blocks),
    )


def steps(content: YearAgendaContent, draft: Draft, blocks: list[Block]) -> list[tuple[str, str]]:
    tables = sum(isinstance(block, Table) for block in blocks)
    actions = len(list(content.actions()))
    plans, themes = len(content.work_plans), len(content.agenda.themes)
    lines, doubts = len(draft.document.lines), len(draft.doubts)
    left = len(draft.leftovers)
    return [
        (_("Regels"), counted(ngettext("%(n)s regel", "%(n)s regels", lines), lines)),
        (_("Tabellen"), counted(ngettext("%(n)s tabel", "%(n)s tabellen", tables), tables)),
        (_("Thema’s"), counted(ngettext("%(n)s thema", "%(n)s thema’s", themes), themes)),
        (
            _("Werkplannen"),
            counted(ngettext("%(n)s werkplan", "%(n)s werkplannen", plans), plans),
        ),
        (_("Acties"), counted(ngettext("%(n)s actie", "%(n)s acties", actions), actions)),
        (_("Twijfels"), counted(ngettext("%(n)s twijfel", "%(n)s twijfels", doubts), doubts)),
        (_("Over"), counted(ngettext("%(n)s regel over", "%(n)s regels over", left), left)),
    ]


def counted(words: str, number: int) -> str:
    return words % {"n": number}
