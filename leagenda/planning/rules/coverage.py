"""Whether money from elsewhere is really there: from whom, how certain, not more than needed."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leagenda.foundation.euro import euro
from leagenda.planning.rules.finding import Finding
from leagenda.planning.rules.place import at_part, at_plan, at_year


def coverages(content) -> Iterator[Finding]:
    for plan in content.work_plans:
        yield from over_covered(plan)
        for coverage in plan.coverages:
            if coverage.source.strip():
                yield from uncertain(plan, coverage)
    yield from without_source(content)


def over_covered(plan) -> Iterator[Finding]:
    if plan.coverage <= max(plan.cost, 0):
        return
    words = {
        "cost": euro(plan.cost),
        "coverage": euro(plan.coverage),
        "gap": euro(plan.coverage - plan.cost),
    }
    yield at_plan(plan).wrong(
        "over-covered",
        _("De dekking (%(coverage)s) is hoger dan de kosten (%(cost)s).") % words,
        _("Verlaag de dekking met %(gap)s, of vul de kosten aan.") % words,
        amount=plan.coverage - plan.cost,
    )


def uncertain(plan, coverage) -> Iterator[Finding]:
    at = at_part(plan, "coverage", coverage, _("dekking"))
    words = {"amount": euro(coverage.amount), "source": coverage.source}
    if coverage.certainty == "asked":
        yield at.attention(
            "coverage-only-asked",
            _("%(amount)s van %(source)s is gevraagd, maar nog niet toegezegd.") % words,
            _("Vraag om een toezegging, of reken nog niet op dit bedrag."),
            amount=coverage.amount,
            field="certainty",
        )
    elif coverage.certainty != "lapsed" and not coverage.proof.strip():
        yield at.note(
            "coverage-without-proof",
            _("Van de %(amount)s van %(source)s is geen bewijs genoemd.") % words,
            _("Noteer de brief, het besluit of de mail waaruit het bedrag blijkt."),
            amount=coverage.amount,
            field="proof",
        )


def without_source(content) -> Iterator[Finding]:
    """All of them in one sentence: a paper that names one rarely names none of the others."""
    found = [
        coverage
        for plan in content.work_plans
        for coverage in plan.coverages
        if coverage.certainty != "lapsed" and coverage.amount and not coverage.source.strip()
    ]
    if not found:
        return
    amount = sum(coverage.amount for coverage in found)
    words = {"count": len(found), "amount": euro(amount)}
    yield at_year(content, _("Totale begroting, kolom dekking")).attention(
        "coverage-without-source",
        ngettext(
            "Bij een dekking van %(amount)s staat niet van wie het geld komt.",
            "Bij %(count)s dekkingen (samen %(amount)s) staat niet van wie het geld komt.",
            len(found),
        )
        % words,
        _("Noem bij elke dekking de bron, en hoe zeker het bedrag is."),
        amount=amount,
    )
