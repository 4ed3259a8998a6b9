"""From an outline to content: each part as it was, but for what reads differently now."""

from typing import Any

from django.utils.translation import gettext as _

from leagenda.exchange.returning import money
from leagenda.exchange.returning import wording as reading
from leagenda.exchange.returning.outline import Outline, SeenAmbition, SeenPlan, without_label
from leagenda.exchange.returning.returned import Unread
from leagenda.exchange.returning.table import SeenRow
from leagenda.exchange.returning.taking import Taking
from leagenda.exchange.writing import wording
from leagenda.planning.models import (
    ActionContent,
    AmbitionContent,
    IndicatorContent,
    OpenMatterContent,
    WorkPlanContent,
    YearAgendaContent,
)


def read_year_agenda(taking: Taking, seen: Outline) -> YearAgendaContent:
    update: dict[str, Any] = {"work_plans": [read_work_plan(taking, plan) for plan in seen.plans]}
    if seen.has_introduction:
        update["introduction"] = read_prose(taking, seen.introduction, taking.current.introduction)
    if seen.has_budget or not taking.current.budget_lines:
        lines = [money.read_budget_line(taking, row) for row in seen.budget_rows]
        update["budget_lines"] = [line for line in lines if line]
    return taking.current.model_copy(update=update)


def read_prose(taking: Taking, lines: list[str], value: str) -> str:
    text = "\n".join(line.rstrip() for line in lines)
    return taking.take("", text, value, value, lambda words: words.strip("\n"))


def read_work_plan(taking: Taking, seen: SeenPlan) -> WorkPlanContent:
    plan = taking.claim(seen.markers, WorkPlanContent)
    number, title = read_heading(taking, seen.heading, plan)
    plan = plan or WorkPlanContent(title=title)
    texts = {
        name: read_prose(taking, seen.lines.get(name, []), getattr(plan, name))
        for name in ("situation", "focus", "intentions")
    }
    place = _("Werkplan “%s”") % title
    amounts = [row for row in seen.rows if row.kind == "money"]
    return plan.model_copy(
        update={
            "number": number,
            "title": title,
            **texts,
            "ambitions": [read_ambition(taking, one, place) for one in seen.ambitions],
            "costs": money.read_costs(taking, amounts, place),
            "coverages": money.read_coverages(taking, amounts, place),
            "matters": read_matters(taking, seen.rows, place),
        }
    )


def read_heading(taking: Taking, text: str, plan: WorkPlanContent | None) -> tuple[str, str]:
    number, title = reading.read_heading(text)
    if plan is None:
        return number, title
    shown = f"{plan.number}.\t{plan.title}" if plan.number else plan.title
    if wording.says_the_same(text, shown):
        return plan.number, plan.title
    same_number = wording.says_the_same(number, plan.number)
    same_title = wording.says_the_same(title, plan.title)
    return (plan.number if same_number else number), (plan.title if same_title else title)


def read_ambition(taking: Taking, seen: SeenAmbition, place: str) -> AmbitionContent:
    ambition = taking.claim(seen.markers, AmbitionContent)
    if not seen.text:
        taking.problems.append(_("%s: de tabel met acties staat niet onder een ambitie.") % place)
    text = seen.text or _("Nog te formuleren")
    if ambition:
        shown = wording.printable(ambition.text)
        text = taking.take(place, text, without_label(shown), ambition.text)
    else:
        ambition = AmbitionContent(text=text)
    actions = [read_action(taking, row, place) for row in seen.rows if row.kind == "action"]
    indicators = [
        read_indicator(taking, row, place) for row in seen.rows if row.kind == "indicator"
    ]
    return ambition.model_copy(
        update={
            "text": text,
            "actions": [one for one in actions if one],
            "indicators": [one for one in indicators if one],
        }
    )


def read_action(taking: Taking, row: SeenRow, place: str) -> ActionContent | None:
    action = taking.claim(row.markers, ActionContent) or ActionContent(description="")
    place = _("%(place)s, actie %(number)s") % {
        "place": place,
        "number": row.text("number") or action.number or "?",
    }
    description = taking.required(row, "description", action.description, place)
    if not description and not action.description:
        return None
    standing = wording.standing_words(action.status, action.result)
    status, result = taking.take(
        _("%s, kolom Stand van zaken") % place,
        row.text("standing"),
        standing,
        (action.status, action.result),
        reading.read_standing,
    )
    return action.model_copy(
        update={
            "number": taking.take(place, row.text("number"), action.number, action.number),
            "description": description,
            "partners": read_partners(taking, row, action, place),
            "planning": taking.take(place, row.text("planning"), action.planning, action.planning),
            "status": status,
            "result": result,
            "costs": money.read_budget_cell(taking, row, action, place),
        }
    )


def read_partners(taking: Taking, row: SeenRow, action: ActionContent, place: str):
    return taking.take(
        _("%s, kolom Partners") % place,
        row.text("partners"),
        wording.partner_words(action.partners),
        action.partners,
        lambda text: reading.read_partners(text, action.partners),
    )


def read_indicator(taking: Taking, row: SeenRow, place: str) -> IndicatorContent | None:
    one = taking.claim(row.markers, IndicatorContent) or IndicatorContent(name="")
    place = _("%(place)s, indicator %(name)s") % {
        "place": place,
        "name": row.text("name") or one.name,
    }
    name = taking.required(row, "name", one.name, place)
    if not name and not one.name:
        return None
    target, target_words = taking.take(
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
            "unit": taking.take(place, row.text("unit"), one.unit, one.unit),
            "baseline": taking.take(
                place, row.text("baseline"), baseline, one.baseline, reading.read_number
            ),
            "target": target,
            "target_words": target_words,
            "owner": taking.take(place, row.text("owner"), one.owner, one.owner),
            "rhythm": taking.take(place, row.text("rhythm"), one.rhythm, one.rhythm),
        }
    )


def read_matters(taking: Taking, rows: list[SeenRow], place: str) -> list[OpenMatterContent]:
    chosen = [row for row in rows if row.kind == "open_matter"]
    found = [read_matter(taking, row, _("%s, open punt") % place) for row in chosen]
    return [matter for matter in found if matter]


def read_matter(taking: Taking, row: SeenRow, place: str) -> OpenMatterContent | None:
    matter = taking.claim(row.markers, OpenMatterContent) or OpenMatterContent(text="")
    text = taking.required(row, "text", matter.text, place)
    if not text and not matter.text:
        return None
    matter = taking.take(
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
            "kind": taking.take(
                place, row.text("kind") or None, kind, matter.kind, reading.read_matter_kind
            ),
            "raised_by": taking.take(place, row.text("raised_by"), by, by),
        }
    )


def read_target(text: str, words: str) -> tuple[str, str]:
    """A figure is the target; anything else says it in words."""
    try:
        return reading.read_number(text), words if text.strip() else ""
    except Unread:
        return "", text.strip()
