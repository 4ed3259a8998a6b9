"""Whether the running text says the same as the tables: amounts and school years."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from rapidfuzz.distance import OSA

from leagenda.foundation.euro import euro, find_euros
from leagenda.planning.rules.finding import Finding, Proof, Spot
from leagenda.planning.rules.place import at_action, at_part, at_plan, at_year
from leagenda.planning.rules.unit_figures import unit_figures

SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z0-9“‘\"-])")
BUDGET_OF = re.compile(r"budget\s+(?:van|is|bedraagt)\s*$", re.IGNORECASE)
SCHOOL_YEARS = re.compile(r"\b(20\d\d)\s?[-–/]\s?(?:20)?\d\d\b")
MONEY = re.compile(r"€|[Ee][Uu][Rr]")  # most texts have none, and looking for amounts is dear
PLACES = {
    "introduction": gettext_lazy("Inleiding"),
    "situation": gettext_lazy("huidige situatie"),
    "focus": gettext_lazy("focus"),
    "intentions": gettext_lazy("voornemens"),
    "text": gettext_lazy("ambitie"),
}
AMOUNTS = {
    "budget": gettext_lazy("het budget"),
    "cost": gettext_lazy("de totale kosten"),
    "coverage": gettext_lazy("de totale dekking"),
    "net": gettext_lazy("het totaal ten laste van het budget"),
    "plan_cost": gettext_lazy("de kosten van “%(title)s”"),
    "plan_coverage": gettext_lazy("de dekking van “%(title)s”"),
    "plan_net": gettext_lazy("het netto bedrag van “%(title)s”"),
    "line": gettext_lazy("een kostenregel van “%(title)s”"),
    "rate": gettext_lazy("een tarief van “%(title)s”"),
    "unit_gross": gettext_lazy("de kosten per eenheid van “%(title)s”"),
    "unit_net": gettext_lazy("de netto kosten per eenheid van “%(title)s”"),
}
Known = tuple[str, str]  # the name of an amount in AMOUNTS, and the title of its work plan
INTENDING = re.compile(r"\b(?:gaan|zullen|zal)\b", re.IGNORECASE)


def prose_of(plan) -> list[tuple[str, str]]:
    """The running text of a work plan, with the field it stands in."""
    fields = ("situation", "focus", "intentions")
    return [(field, text) for field in fields if (text := getattr(plan, field).strip())]


def sentences(text: str) -> list[str]:
    return SENTENCE_END.split(" ".join(text.split()))


def texts(content) -> Iterator[tuple[Spot, str, str]]:
    """Every running text as (where, field, text)."""
    yield at_year(content, PLACES["introduction"]), "introduction", content.introduction
    for plan in content.work_plans:
        for field, text in prose_of(plan):
            yield at_plan(plan, PLACES[field]), field, text
        for ambition in plan.ambitions:
            yield at_part(plan, "ambition", ambition, PLACES["text"]), "text", ambition.text
        for action in plan.actions():
            yield at_action(plan, action), "description", action.description
            yield at_action(plan, action), "result", action.result


def prose(content) -> Iterator[Finding | Proof]:
    known = known_amounts(content)
    for at, field, text in texts(content):
        for cents, claims_budget in amounts_in(text).items():
            budget = content.budget if claims_budget else 0
            yield from amount_in_prose(at, field, cents, known, budget)
        if field in {"situation", "focus", "intentions"}:
            yield from earlier_school_year(at, field, text, content.year)


def amounts_in(text: str) -> dict[int, bool]:
    """Every amount once, with whether the text anywhere calls it the budget."""
    told: dict[int, bool] = {}
    for cents, start, _end in find_euros(text) if MONEY.search(text) else ():
        told[cents] = told.get(cents, False) or bool(BUDGET_OF.search(text[:start]))
    return told


def known_amounts(content) -> dict[int, Known]:
    """Every amount of the agenda with what it is; the first name an amount gets is the best."""
    known: dict[int, Known] = {}
    for cents, what, title in amounts(content):
        if cents:
            known.setdefault(cents, (what, title))
    return known


def amounts(content) -> Iterator[tuple[int | None, str, str]]:
    """(cents, name of the amount, title of its work plan)."""
    for what in ("budget", "cost", "coverage", "net"):
        yield getattr(content, what), what, ""
    for line in content.budget_lines:
        yield line.amount, "budget", ""
    for plan in content.work_plans:
        for what in ("cost", "coverage", "net"):
            yield getattr(plan, what), f"plan_{what}", plan.title
        for line in (*plan.costs, *(line for one in plan.actions() for line in one.costs)):
            yield line.amount, "line", plan.title
            yield line.rate, "rate", plan.title
        for coverage in plan.coverages:
            yield coverage.amount, "plan_coverage", plan.title
    for figure in unit_figures(content):
        yield figure.gross, "unit_gross", figure.plan_title
        yield figure.net, "unit_net", figure.plan_title


def amount_words(known: Known | None) -> str:
    return (known and AMOUNTS[known[0]] % {"title": known[1]}) or ""


def amount_in_prose(
    at: Spot, field: str, cents: int, known: dict[int, Known], budget: int
) -> Iterator[Finding | Proof]:
    words = {
        "amount": euro(cents),
        "what": amount_words(known.get(cents)),
        "budget": euro(budget),
    }
    where = {"field": field, "amount": cents, "detail": f"{field}-{cents}"}
    if cents in known:
        yield at.holds("prose-amount", _("%(amount)s in de tekst klopt: %(what)s.") % words, cents)
    elif budget:
        yield at.wrong(
            "prose-budget-differs",
            _("Volgens de tekst is het budget %(amount)s; in de begroting staat %(budget)s.")
            % words,
            _("Pas de tekst of de budgetregel aan."),
            **where,
        )
    elif near := nearest(cents, known):
        words |= {"near": euro(near), "what": amount_words(known[near])}
        yield at.attention(
            "prose-amount-near",
            _("%(amount)s komt in de begroting niet voor, %(near)s wel (%(what)s).") % words,
            _("Kijk of dit een tikfout is."),
            **where,
        )
    else:
        yield at.note(
            "prose-amount-unknown",
            _("%(amount)s staat wel in de tekst, maar niet in de begroting.") % words,
            _("Kijk of het bedrag klopt, of voeg een kostenregel toe."),
            **where,
        )


def nearest(cents: int, known: dict[int, Known]) -> int | None:
    """A known amount that differs by one digit, or by two neighbours that changed places."""
    digits = str(cents)
    if cents < 1_000_00:
        return None
    return next((one for one in known if OSA.distance(digits, str(one), score_cutoff=1) <= 1), None)


def earlier_school_year(at: Spot, field: str, text: str, year) -> Iterator[Finding]:
    """An intention for a year that is over, and for no other: last year's text left standing."""
    if not SCHOOL_YEARS.search(text):
        return
    for sentence in sentences(text):
        named = [int(start) for start in SCHOOL_YEARS.findall(sentence)]
        if named and max(named) < year.start and INTENDING.search(sentence):
            words = {"named": f"{max(named)}-{max(named) + 1}", "year": year}
            yield at.attention(
                "earlier-school-year",
                _("In de tekst gaat een voornemen over %(named)s; deze agenda is voor %(year)s.")
                % words,
                _("Kijk of deze zin uit de agenda van vorig jaar is blijven staan."),
                field=field,
                detail=field,
            )
            return
