"""The annex: what does not add up, and which sums were checked and hold."""

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leagenda.exchange.writing.paper.block import Block, Column, Heading, Prose, Remark, Row, Table
from leagenda.planning.models import Finding, Proof


def severity_words() -> dict[str, str]:
    return {"wrong": _("Klopt niet"), "attention": _("Let op"), "note": _("Ter informatie")}


def annex(
    findings: Sequence[Finding], proofs: Sequence[Proof], *, alone: bool = False
) -> Iterator[Block]:
    if not (findings or proofs or alone):
        return
    yield Heading(_("Uitkomst") if alone else _("Bijlage: controle"), section="annex")
    yield Remark(summary(findings, proofs))
    for severity, label in severity_words().items():
        if chosen := [one for one in findings if one.severity == severity]:
            yield Heading(label, level=2)
            yield finding_table(chosen, label)
    if proofs:
        yield Heading(_("Nagerekend en in orde"), level=2)
        yield Prose("\n".join(f"- {one.place}: {one.sentence}" for one in proofs))


def summary(findings: Sequence[Finding], proofs: Sequence[Proof]) -> str:
    found = ngettext("%d bevinding", "%d bevindingen", len(findings)) % len(findings)
    held = ngettext("%d som klopt", "%d sommen kloppen", len(proofs)) % len(proofs)
    return f"{found}, {held}."


def finding_table(findings: Sequence[Finding], label: str) -> Table:
    columns = (
        Column(_("Plaats"), 22),
        Column(_("Bevinding"), 43),
        Column(_("Wat te doen"), 35),
    )
    rows = tuple(Row.of(one.place, one.sentence, one.remedy) for one in findings)
    return Table("", _("Bevindingen: %s") % label, columns, rows)
