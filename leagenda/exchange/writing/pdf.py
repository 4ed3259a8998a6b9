"""The year agenda, or only its checks, as an accessible PDF (PDF/UA-1, and PDF/A-2a to keep)."""

import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from functools import cache
from pathlib import Path

from django.utils.translation import gettext as _

from leagenda.exchange.writing import paper
from leagenda.exchange.writing.wording import printable
from leagenda.planning.models import Finding, Proof, YearAgendaContent
from leagenda.ui.typeface import FONTS

TEMPLATE = Path(__file__).parent / "typst" / "paper.typ"
STANDARDS = ["ua-1", "a-2a"]
BOX = "□"
LATIN_END = 0x24F
UNDRAWN = re.compile(r'the text `"(.*?)"` could not be displayed', re.DOTALL)
ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")


def write_pdf(
    content: YearAgendaContent,
    *,
    findings: Sequence[Finding] = (),
    proofs: Sequence[Proof] = (),
    charts: bool = True,
) -> bytes:
    """The whole year agenda; with findings or proofs it gets an annex."""
    return draw(paper.lay_out(content, findings=findings, proofs=proofs, charts=charts))


def write_report(findings: Sequence[Finding], proofs: Sequence[Proof], name: str) -> bytes:
    """Only what the checks say about the document called `name`."""
    return draw(paper.lay_out_report(findings, proofs, name))


def draw(drawn: paper.Paper) -> bytes:
    content = {
        "title": printable(drawn.title),
        "running_head": printable(drawn.running_head),
        "words": {"ambition": _("Ambitie")},
        "blocks": [plain(block) for block in drawn.blocks],
    }
    return compiled(json.dumps(content, ensure_ascii=False))


def compiled(words: str) -> bytes:
    """PDF/UA allows no letter that the fonts cannot draw: such a script is shown as boxes."""
    try:
        return engine().compile(
            str(TEMPLATE),
            format="pdf",
            font_paths=fonts(),
            ignore_system_fonts=True,
            sys_inputs={"paper": words},
            pdf_standards=STANDARDS,
        )
    except engine().TypstError as error:
        strange = {script(letter) for letter in undrawn(str(error))}
        boxed = "".join(BOX if script(letter) in strange else letter for letter in words)
        if boxed == words:
            raise
        return compiled(boxed)


def undrawn(message: str) -> Iterator[str]:
    """The letters that Typst says it has no drawing for."""
    for found in UNDRAWN.findall(message):
        text = ESCAPED.sub(lambda code: chr(int(code[1], 16)), found)
        yield from (letter for letter in text if not letter.isascii())


def script(letter: str) -> str:
    """Letters of one script, or symbols of one kind, are drawn or not drawn together."""
    if letter.isascii() or letter == BOX:
        return "ours"
    category = unicodedata.category(letter)
    if category.startswith("L"):
        return unicodedata.name(letter, "").split(" ")[0] if ord(letter) > LATIN_END else letter
    return category if category in {"So", "Mn", "Cn", "Co"} else letter


def engine():
    """Typst, loaded when the first PDF is asked for: it is no part of starting up."""
    import typst

    return typst


@cache
def fonts():
    """Ours and those that come with Typst; never those that a machine happens to have."""
    ours = [str(FONTS)] if FONTS.is_dir() else []
    return engine().Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=ours)


def plain(block: paper.Block) -> dict:
    """A block as the template takes it: its name, its fields, and what they amount to."""
    made = {"block": type(block).__name__.lower(), **cleaned(asdict(block))}
    if isinstance(block, paper.Prose):
        made["lines"] = block.lines
    if isinstance(block, paper.Picture):
        made["svg"] = block.chart.svg()
    return made


def cleaned(value):
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, dict):
        return {name: cleaned(one) for name, one in value.items()}
    return [cleaned(one) for one in value] if isinstance(value, list | tuple) else value
