"""Whether the stated amounts close: rows, columns, grand total, and the lines under them."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leagenda.foundation.euro import euro
from leagenda.planning.rules.finding import Finding, Proof, Spot
from leagenda.planning.rules.place import at_plan, at_year

COLUMNS = ("cost", "coverage", "net")
ROW = gettext_lazy("rij in de totale begroting")
NOTHING = {"", "-", "–", "—", "geen", "nihil", "nvt", "n.v.t.", "0"}


def closings(content) -> Iterator[Finding | Proof]:
    """Rows, columns and grand total of the overview, and the rows against the lines below them."""
    for plan in content.work_plans:
        overview = overview_of(plan)
        at = at_plan(plan, ROW)
        yield from row(at, plan.title, overview)
        yield from against_lines(at, plan, overview)
    totals = overview_of(content)
    at = at_year(content, _("Totale begroting, totaalregel"))
    for column in COLUMNS:
        if (total := totals.get(column)) is not None:
            yield from column_total(at, content, column, total)
    yield from row(at, _("Totaal"), totals)


def column_words(column: str) -> str:
    return {"cost": _("kosten"), "coverage": _("dekking"), "net": _("ten laste van het budget")}[
        column
    ]


def overview_of(part) -> dict[str, int | None]:
    """What the overview states per column, in cents; None where it is no amount ("p.m.")."""
    return {one.column: stated_cents(one) for one in part.stated if one.place == "overview"}


def stated_cents(stated) -> int | None:
    """A dash, "geen" and an empty cell all say that there is no money: 0. None is not known."""
    says_nothing = stated.amount is None and stated.words.strip().lower() in NOTHING
    return 0 if says_nothing else stated.amount


def row(at: Spot, name: str, overview: dict[str, int | None]) -> Iterator[Finding | Proof]:
    cost, coverage, net = (overview.get(column) for column in COLUMNS)
    if "coverage" not in overview:
        coverage = 0
    if cost is None or coverage is None or net is None or not (cost or coverage or net):
        return
    words = {
        "name": name,
        "cost": euro(cost),
        "coverage": euro(coverage),
        "net": euro(net),
        "right": euro(cost - coverage),
        "gap": euro(abs(cost - coverage - net)),
    }
    if cost - coverage == net:
        yield at.holds("row", _("%(name)s: %(cost)s − %(coverage)s = %(net)s.") % words, net)
        return
    yield at.wrong(
        "row-does-not-close",
        _("%(name)s: %(cost)s − %(coverage)s is %(right)s, maar er staat %(net)s.") % words,
        _("Kijk welk van de drie bedragen niet klopt; het scheelt %(gap)s.") % words,
        amount=cost - coverage - net,
    )


def against_lines(at: Spot, plan, overview: dict[str, int | None]) -> Iterator[Finding]:
    """The row against the plan's own lines; net follows when cost is stated too."""
    known = {column: cents for column, cents in overview.items() if cents is not None}
    if "cost" in known:
        known.pop("net", None)
    for column, stated in known.items():
        derived = getattr(plan, column)
        if stated == derived:
            continue
        words = {
            "title": plan.title,
            "column": column_words(column),
            "stated": euro(stated),
            "derived": euro(derived),
            "gap": euro(abs(stated - derived)),
        }
        yield at.wrong(
            "lines-differ",
            _(
                "%(title)s: de begroting noemt %(stated)s (%(column)s), "
                "de regels van het werkplan tellen op tot %(derived)s."
            )
            % words,
            _("Pas de regels of het genoemde bedrag aan; het scheelt %(gap)s.") % words,
            amount=stated - derived,
            detail=column,
        )


def column_total(at: Spot, content, column: str, total: int) -> Iterator[Finding | Proof]:
    """The stated total against the rows above it, or against the lines when there are no rows."""
    overviews = [overview_of(plan) for plan in content.work_plans]
    stated = [overview.get(column, 0) for overview in overviews]
    rows = [cents for cents in stated if cents is not None]
    if len(rows) < len(stated):
        return
    if not any(overviews):
        rows = [getattr(plan, column) for plan in content.work_plans]
    words = {
        "column": column_words(column),
        "sum": " + ".join(euro(amount) for amount in rows if amount) or euro(0),
        "right": euro(sum(rows)),
        "total": euro(total),
        "gap": euro(abs(sum(rows) - total)),
    }
    if sum(rows) == total:
        sentence = _("Kolom %(column)s: %(sum)s = %(total)s.") % words
        yield at.holds("column", sentence, total)
        return
    yield at.wrong(
        "column-does-not-close",
        _("Kolom %(column)s: de rijen tellen op tot %(right)s, maar er staat %(total)s.") % words,
        _("Kijk welke rij of welk totaal niet klopt; het scheelt %(gap)s.") % words,
        amount=sum(rows) - total,
        detail=column,
    )
