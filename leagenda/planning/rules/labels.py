"""Whether the total under a chapter is what its label says it is: gross, or net of coverage."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leagenda.foundation.euro import euro
from leagenda.planning.rules.closing import stated_cents
from leagenda.planning.rules.finding import Finding, Proof, Spot
from leagenda.planning.rules.place import at_part

TOTAL_ROW = gettext_lazy("totaalregel")
NET_WORDS = ("t.l.v.", "tlv", "ten laste", "netto", "lea-budget", "leabudget")
GROSS_WORDS = ("kosten", "bruto", "lasten", "begroot")


def chapter_totals(content) -> Iterator[Finding | Proof]:
    for plan in content.work_plans:
        for stated in plan.stated:
            amount = stated_cents(stated)
            if stated.place == "chapter" and amount is not None:
                at = at_part(plan, "stated_amount", stated, TOTAL_ROW)
                yield from chapter_total(at, plan, stated, amount)


def claimed_column(stated) -> str:
    """What the label promises; "totale kosten t.l.v. LEA-budget" promises net."""
    label = stated.label.lower()
    if any(word in label for word in NET_WORDS):
        return "net"
    if any(word in label for word in GROSS_WORDS):
        return "cost"
    return stated.column


def chapter_total(at: Spot, plan, stated, amount: int) -> Iterator[Finding | Proof]:
    column = claimed_column(stated)
    if amount != getattr(plan, column):
        yield differing_total(at, plan, stated, column, amount)
    elif amount:
        words = {"label": stated.label or _("Totaal"), "amount": euro(amount)}
        sentence = _("“%(label)s” is %(amount)s, en zo tellen de regels op.") % words
        yield at.holds("chapter-total", sentence, amount)


def differing_total(at: Spot, plan, stated, column: str, amount: int) -> Finding:
    words = {
        "label": stated.label or _("Totaal"),
        "amount": euro(amount),
        "cost": euro(plan.cost),
        "net": euro(plan.net),
        "coverage": euro(plan.coverage),
        "derived": euro(getattr(plan, column)),
    }
    if column == "net" and amount == plan.cost:
        return at.wrong(
            "gross-under-net-label",
            _(
                "Onder “%(label)s” staat %(amount)s, maar dat zijn de kosten "
                "vóór aftrek van de dekking (%(coverage)s)."
            )
            % words,
            _("Zet er %(net)s neer, of noem de regel “Totale kosten”.") % words,
            amount=amount,
        )
    if column == "cost" and amount == plan.net:
        return at.wrong(
            "net-under-gross-label",
            _(
                "Onder “%(label)s” staat %(amount)s, maar dat is het bedrag "
                "na aftrek van de dekking."
            )
            % words,
            _("Zet er %(cost)s neer, of noem de regel “Ten laste van het budget”.") % words,
            amount=amount,
        )
    return at.wrong(
        "chapter-total-differs",
        _("Onder “%(label)s” staat %(amount)s, maar de regels tellen op tot %(derived)s.") % words,
        _("Pas het totaal of de regels aan."),
        amount=amount - getattr(plan, column),
    )
