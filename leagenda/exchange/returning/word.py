"""Reading back the Word document that LEAgenda wrote."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from leagenda.exchange.returning.document import Paragraph, Table, read_document
from leagenda.exchange.returning.outline import Outline, markers_in, outline_of
from leagenda.exchange.returning.rebuilding import read_year_agenda
from leagenda.exchange.returning.returned import Returned
from leagenda.exchange.returning.taking import Taking
from leagenda.exchange.writing import paper
from leagenda.exchange.writing.word.marker import marker
from leagenda.exchange.writing.wording import printable
from leagenda.foundation.refusal import Refused
from leagenda.planning.models import YearAgendaContent


def read_back(raw: bytes, current: YearAgendaContent) -> Returned:
    """What an edited .docx makes of the `current` content; equal to it when nothing was edited.

    A row without our marker is new, a marker that is gone is a part removed, and a copied row is
    new. Raises Refused for a file that is no Word document, or not one of this year agenda.
    """
    blocks = list(read_document(raw))
    refuse_strangers(blocks, current)
    seen = outline_of(blocks)
    taking = Taking(current)
    content = read_year_agenda(taking, seen)
    problems = [*taking.problems, *leftovers(seen), *recomputed(seen, current, content)]
    return Returned(content, tuple(dict.fromkeys(problems)))


def refuse_strangers(blocks: list[Paragraph | Table], current: YearAgendaContent) -> None:
    found = {mark for block in blocks for mark in markers_in(every_bookmark(block))}
    if not found:
        raise Refused(
            [
                _(
                    "Dit Word-bestand komt niet uit LEAgenda, of de verborgen kenmerken zijn eruit "
                    "verdwenen. Gebruik Inlezen om er een nieuwe jaaragenda van te maken."
                )
            ]
        )
    titles = {
        mark
        for block in blocks
        if isinstance(block, Paragraph) and block.style == "title"
        for mark in markers_in(block.bookmarks)
    }
    known = {marker(current.id)} if titles else {marker(part.id) for _, part in current.parts()}
    if not (titles or found) & known:
        raise Refused([_("Dit Word-bestand hoort bij een andere jaaragenda dan %s.") % current])


def every_bookmark(block: Paragraph | Table) -> Iterator[str]:
    yield from block.bookmarks
    if isinstance(block, Table):
        for row in block.rows:
            for cell in row:
                yield from cell.bookmarks


def leftovers(seen: Outline) -> Iterator[str]:
    """What was in the document and has no place in an agenda: said, not dropped in silence."""
    for place, words in seen.stray:
        where = f"{place}: " if place else ""
        yield where + _(
            "“%s” staat op een plek die LEAgenda niet kent en is niet overgenomen. Zet deze tekst "
            "onder Huidige situatie, Focus of Voornemens, of in een tabel."
        ) % shortened(words)
    for _section, name in seen.unknown_columns:
        yield _("De kolom “%s” kent LEAgenda niet; wat erin staat is niet overgenomen.") % name


def recomputed(
    seen: Outline, current: YearAgendaContent, returned: YearAgendaContent
) -> Iterator[str]:
    """Lines that LEAgenda works out itself, and that somebody changed by hand."""
    ours = {*computed_words(current), *computed_words(returned)}
    for words in seen.computed:
        if words.strip() and squeezed(words) not in ours:
            yield _(
                "“%s” maakt LEAgenda zelf; deze wijziging is niet overgenomen. Wijzig de regels "
                "waar dit uit volgt."
            ) % shortened(words)


def computed_words(content: YearAgendaContent) -> Iterator[str]:
    for block in paper.lay_out(content).blocks:
        for words in words_of(block):
            yield squeezed(words)


def words_of(block) -> Iterator[str]:
    if isinstance(block, paper.Title):
        yield from (block.text, block.subtitle, block.standing)
    elif isinstance(block, paper.Heading | paper.Remark):
        yield block.text
    elif isinstance(block, paper.Listing):
        yield from (f"{number}. {text}" if number else f"– {text}" for number, text in block.items)
    elif isinstance(block, paper.Picture):
        yield block.chart.title
    elif isinstance(block, paper.Table):
        yield " | ".join(column.title for column in block.columns)
        for row in block.rows:
            yield " | ".join(text for cell in row.cells if (text := cell.lines[0].text))


def squeezed(words: str) -> str:
    return " ".join(printable(words).split())


def shortened(words: str) -> str:
    words = squeezed(words)
    return words if len(words) <= 80 else f"{words[:79]}…"
