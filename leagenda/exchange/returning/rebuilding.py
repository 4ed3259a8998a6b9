"""From an outline to content: each part as it was, but for what reads differently now."""

from collections.abc import Callable, Iterable

from django.utils.translation import gettext as _

from leagenda.exchange.returning import wording as reading
from leagenda.exchange.returning.outline import Outline, SeenAmbition, SeenPlan, without_label
from leagenda.exchange.returning.returned import Unread
from leagenda.exchange.returning.table import SeenRow
from leagenda.exchange.writing import wording
from leagenda.exchange.writing.word.marker import marker, read_bookmark
from leagenda.foundation.euro import euro
from leagenda.planning.models import (
    ActionContent,
    AmbitionContent,
    BudgetLineContent,
    CostLineContent,
    CoverageContent,
    IndicatorContent,
    OpenMatterContent,
    WorkPlanContent,
    YearAgendaContent,
)


class Rebuilding:
    """Takes each known part once; whatever has no marker, or one that was used before, is new."""

    def __init__(self, current: YearAgendaContent):
        self.current = current
        self.known = {(type(part), marker(part.id)): part for _kind, part in current.parts()}
        self.taken: set[tuple[type, str]] = set()
        self.problems: list[str] = []

    def claim(self, markers: Iterable[str], kind: type):
        """The part that one of these markers names, if it is of that kind and not taken yet."""
        for one in markers:
            if (kind, one) in self.known and (kind, one) not in self.taken:
                self.taken.add((kind, one))
                return self.known[kind, one]
        return None

    def take(self, place: str, text: str | None, shown: str, value, read: Callable = str.strip):
        """The value as it was while the text says the same; else what the text says now."""
        if text is None or wording.says_the_same(text, shown):
            return value
        try:
            return read(text)
        except Unread as reason:
            self.problems.append(f"{place}: {reason}")
            return value

    # ── from the top down ────────────────────────────────────────────────────

    def year_agenda(self, seen: Outline) -> YearAgendaContent:
        update = {"work_plans": [self.work_plan(plan) for plan in seen.plans]}
        if seen.has_introduction:
            update["introduction"] = self.prose(seen.introduction, self.current.introduction)
        if seen.has_budget or not self.current.budget_lines:
            lines = [self.budget_line(row) for row in seen.budget_rows]
            update["budget_lines"] = [line for line in lines if line]
        return self.current.model_copy(update=update)

    def prose(self, lines: list[str], value: str) -> str:
        text = "\n".join(line.rstrip() for line in lines)
        return self.take("", text, value, value, lambda words: words.strip("\n"))

    def work_plan(self, seen: SeenPlan) -> WorkPlanContent:
        plan = self.claim(seen.markers, WorkPlanContent)
        number, title = self.heading(seen.heading, plan)
        plan = plan or WorkPlanContent(title=title)
        texts = {
            name: self.prose(seen.lines.get(name, []), getattr(plan, name))
            for name in ("situation", "focus", "intentions")
        }
        place = _("Werkplan “%s”") % title
        money = [row for row in seen.rows if row.kind == "money"]
        return plan.model_copy(
            update={
                "number": number,
                "title": title,
                **texts,
                "ambitions": [self.ambition(one, place) for one in seen.ambitions],
                "costs": self.costs(money, place),
                "coverages": self.coverages(money, place),
                "matters": self.matters(seen.rows, place),
            }
        )

    def heading(self, text: str, plan: WorkPlanContent | None) -> tuple[str, str]:
        number, title = reading.read_heading(text)
        if plan is None:
            return number, title
        shown = f"{plan.number}.\t{plan.title}" if plan.number else plan.title
        if wording.says_the_same(text, shown):
            return plan.number, plan.title
        same_number = wording.says_the_same(number, plan.number)
        same_title = wording.says_the_same(title, plan.title)
        return (plan.number if same_number else number), (plan.title if same_title else title)

    def ambition(self, seen: SeenAmbition, place: str) -> AmbitionContent:
        ambition = self.claim(seen.markers, AmbitionContent)
        if not seen.text:
            self.problems.append(_("%s: de tabel met acties staat niet onder een ambitie.") % place)
        text = seen.text or _("Nog te formuleren")
        if ambition:
            shown = wording.printable(ambition.text)
            text = self.take(place, text, without_label(shown), ambition.text)
        else:
            ambition = AmbitionContent(text=text)
        actions = [self.action(row, place) for row in seen.rows if row.kind == "action"]
        indicators = [self.indicator(row, place) for row in seen.rows if row.kind == "indicator"]
        return ambition.model_copy(
            update={
                "text": text,
                "actions": [one for one in actions if one],
                "indicators": [one for one in indicators if one],
            }
        )

    def action(self, row: SeenRow, place: str) -> ActionContent | None:
        action = self.claim(row.markers, ActionContent) or ActionContent(description="")
        place = _("%(place)s, actie %(number)s") % {
            "place": place,
            "number": row.text("number") or action.number or "?",
        }
        description = self.required(row, "description", action.description, place)
        if not description and not action.description:
            return None
        standing = wording.standing_words(action.status, action.result)
        status, result = self.take(
            _("%s, kolom Stand van zaken") % place,
            row.text("standing"),
            standing,
            (action.status, action.result),
            reading.read_standing,
        )
        return action.model_copy(
            update={
                "number": self.take(place, row.text("number"), action.number, action.number),
                "description": description,
                "partners": self.partners(row, action, place),
                "planning": self.take(
                    place, row.text("planning"), action.planning, action.planning
                ),
                "status": status,
                "result": result,
                "costs": self.budget_cell(row, action, place),
            }
        )

    def required(self, row: SeenRow, name: str, value: str, place: str) -> str:
        text = row.text(name)
        if text is not None and not text and value.strip():
            self.problems.append(_("%s: hier staat geen omschrijving meer.") % place)
            return value
        if not text and not value:
            self.problems.append(_("%s: hier ontbreekt de omschrijving.") % place)
        return self.take(place, text, value, value)

    def partners(self, row: SeenRow, action: ActionContent, place: str):
        return self.take(
            _("%s, kolom Partners") % place,
            row.text("partners"),
            wording.partner_words(action.partners),
            action.partners,
            lambda text: reading.read_partners(text, action.partners),
        )

    # ── money ────────────────────────────────────────────────────────────────

    def budget_cell(self, row: SeenRow, action: ActionContent, place: str):
        """One cost line a paragraph; a line whose words were taken out is gone."""
        cell = row.cells.get("costs")
        if cell is None:
            return action.costs
        place = _("%s, kolom Budget") % place
        costs = []
        for paragraph in cell.paragraphs:
            markers = [found for name in paragraph.bookmarks if (found := read_bookmark(name))]
            line = self.claim(markers, CostLineContent)
            if line is None and not paragraph.text.strip():
                continue
            line = line or CostLineContent()
            shown = wording.cost_words(line)
            if paragraph.text.strip() or not shown.strip():
                read = lambda text, line=line: reading.read_cost(text, line)  # noqa: E731
                costs.append(self.take(place, paragraph.text, shown, line, read))
        return costs

    def costs(self, rows: list[SeenRow], place: str) -> list[CostLineContent]:
        found = []
        for row in rows:
            if not self.is_coverage(row):
                line = self.claim(row.markers, CostLineContent) or CostLineContent()
                found.append(self.cost_line(row, line, place))
        return found

    @staticmethod
    def is_coverage(row: SeenRow) -> bool:
        """A row says what it is; costs called cover are cover from now on, and the other way."""
        return (row.text("kind") or "").casefold().startswith("dekking")

    def cost_line(self, row: SeenRow, line: CostLineContent, place: str) -> CostLineContent:
        place = _("%s, kostenregel") % place
        medium = self.take(
            place, row.text("kind"), wording.cost_kind(line), line.medium, read_medium
        )
        words = (row.text("description"), line.description, line.description)
        line = line.model_copy(update={"medium": medium, "description": self.take(place, *words)})
        shown_sum = wording.sum_words(line) if line.lump is None else ""
        shown_price = price_beside(line, shown_sum)
        text_sum = row.text("remark")
        if text_sum is not None and not wording.says_the_same(text_sum, shown_sum):
            if text_sum.strip():
                return self.take(place, text_sum, shown_sum, line, sum_reader(line))
            return self.take(place, row.text("amount"), "", line, price_reader(line))
        return self.take(place, row.text("amount"), shown_price, line, price_reader(line))

    def coverages(self, rows: list[SeenRow], place: str) -> list[CoverageContent]:
        found = []
        for row in rows:
            if self.is_coverage(row):
                coverage = self.claim(row.markers, CoverageContent) or CoverageContent()
                found.append(self.coverage(row, coverage, place))
        return found

    def coverage(self, row: SeenRow, coverage: CoverageContent, place: str) -> CoverageContent:
        place = _("%s, dekking") % place
        coverage = self.take(
            place,
            row.text("remark") or None,
            wording.coverage_remark(coverage),
            coverage,
            lambda text: reading.read_coverage_remark(text, coverage),
        )
        source = self.take(place, row.text("description"), coverage.source, coverage.source)
        amount = self.take(
            place,
            row.text("amount"),
            euro(coverage.amount),
            coverage.amount,
            reading.read_money_from_zero,
        )
        return coverage.model_copy(update={"source": source, "amount": amount})

    def budget_line(self, row: SeenRow) -> BudgetLineContent | None:
        line = self.claim(row.markers, BudgetLineContent)
        place = _("Begroting, regel %s") % (row.text("number") or row.text("budget_year") or "?")
        line = line or BudgetLineContent(budget_year=self.current.school_year)
        year, amount = str(line.budget_year), euro(line.amount)
        return line.model_copy(
            update={
                "budget_year": self.take(
                    place, row.text("budget_year"), year, line.budget_year, reading.read_year
                ),
                "number": self.take(place, row.text("number"), line.number, line.number),
                "name": self.take(place, row.text("name"), line.name, line.name),
                "amount": self.take(
                    place,
                    row.text("amount"),
                    amount,
                    line.amount,
                    reading.read_money_from_zero,
                ),
            }
        )

    # ── the rest of a work plan ──────────────────────────────────────────────

    def indicator(self, row: SeenRow, place: str) -> IndicatorContent | None:
        one = self.claim(row.markers, IndicatorContent) or IndicatorContent(name="")
        place = _("%(place)s, indicator %(name)s") % {
            "place": place,
            "name": row.text("name") or one.name,
        }
        name = self.required(row, "name", one.name, place)
        if not name and not one.name:
            return None
        target, target_words = self.take(
            place,
            row.text("target"),
            wording.target_words(one),
            (one.target, one.target_words),
            lambda text: read_target(text, one.target_words),
        )
        baseline = wording.comma(one.baseline)
        return one.model_copy(
            update={
                "name": name,
                "unit": self.take(place, row.text("unit"), one.unit, one.unit),
                "baseline": self.take(
                    place, row.text("baseline"), baseline, one.baseline, reading.read_number
                ),
                "target": target,
                "target_words": target_words,
                "owner": self.take(place, row.text("owner"), one.owner, one.owner),
                "rhythm": self.take(place, row.text("rhythm"), one.rhythm, one.rhythm),
            }
        )

    def matters(self, rows: list[SeenRow], place: str) -> list[OpenMatterContent]:
        chosen = [row for row in rows if row.kind == "open_matter"]
        found = [self.matter(row, _("%s, open punt") % place) for row in chosen]
        return [matter for matter in found if matter]

    def matter(self, row: SeenRow, place: str) -> OpenMatterContent | None:
        matter = self.claim(row.markers, OpenMatterContent) or OpenMatterContent(text="")
        text = self.required(row, "text", matter.text, place)
        if not text and not matter.text:
            return None
        matter = self.take(
            place,
            row.text("settlement"),
            wording.settlement_words(matter),
            matter,
            lambda words: reading.read_settlement(words, matter),
        )
        kind, by = wording.matter_kind(matter), matter.raised_by
        return matter.model_copy(
            update={
                "text": text,
                "kind": self.take(
                    place, row.text("kind") or None, kind, matter.kind, reading.read_matter_kind
                ),
                "raised_by": self.take(place, row.text("raised_by"), by, by),
            }
        )


def read_medium(text: str) -> str:
    return reading.read_choice(text, {"cash": _("Kosten"), "hours": _("Uren in natura")})


def price_beside(line: CostLineContent, shown_sum: str) -> str:
    if not shown_sum:
        return wording.price_words(line)
    return euro(line.amount) if line.amount is not None else ""


def sum_reader(line: CostLineContent) -> Callable[[str], CostLineContent]:
    def read(text: str) -> CostLineContent:
        if not reading.SUM.fullmatch(reading.squeezed(text)):
            raise Unread(
                _("“%s” is geen berekening. Schrijf hem als 10 casussen × 4 uur × € 50.") % text
            )
        return reading.read_price(text, line)

    return read


def price_reader(line: CostLineContent) -> Callable[[str], CostLineContent]:
    return lambda text: reading.read_price(text, line)


def read_target(text: str, words: str) -> tuple[str, str]:
    """A figure is the target; anything else says it in words."""
    try:
        return reading.read_number(text), words if text.strip() else ""
    except Unread:
        return "", text.strip()
