"""Drawing the rows of actions, of which a page may have hundreds."""

from functools import lru_cache
from uuid import UUID

from django import template
from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from leagenda.planning.models.rows import ActionRow
from leagenda.ui.icons import draw_icon

register = template.Library()
NOBODY = UUID(int=0)


@register.filter
def place(url: str) -> str:
    """An address with a place for the key of a row."""
    return url.replace(str(NOBODY), "{pk}")


@register.simple_tag
def action_rows(rows: list[ActionRow], may_write: bool) -> SafeString:
    """Every row of the table of actions; with a pencil for who may write."""
    look = row_look(may_write, get_language())
    return format_html_join("", "{}", ((draw_row(look, row),) for row in rows))


@lru_cache
def row_look(may_write: bool, language: str) -> str:
    """The row with its words, icons and addresses, and places for what differs."""
    words = {"may_write": may_write, "nobody": NOBODY}
    return " ".join(render_to_string("planning/action_row.html", words).split())


def draw_row(look: str, row: ActionRow) -> SafeString:
    return format_html(
        look,
        pk=row.pk,
        number=row.number,
        description=row.description,
        state=draw_state(row) if row.status.is_worth_showing else "",
        result=format_html('<span class="row-result">{}</span>', row.result) if row.result else "",
        partners=draw_partners(row),
        planning=draw_planning(row) if row.planning else "",
        money=draw_money(row.money) if row.money else "",
    )


def draw_state(row: ActionRow) -> SafeString:
    return format_html('<span class="row-state">{}{}</span>', row.status.drawing, row.status.word)


def draw_partners(row: ActionRow) -> str:
    if not row.leads:
        return row.partners
    rest = f", {row.partners}" if row.partners else ""
    return format_html("<strong>{}</strong>{}", row.leads, rest)


@register.simple_tag
def draw_planning(row: ActionRow) -> SafeString:
    """The words as written; small below them how they were read, and whether it is late."""
    notes = []
    if row.explanation:
        notes.append(("", "", row.explanation))
    elif row.is_unread:
        notes.append(
            (" reading--unread", draw_icon("circle-question-mark"), _("niet gelezen als tijd"))
        )
    if row.is_late:
        notes.append((" reading--late", draw_icon("clock-alert"), _("te laat")))
    below = format_html_join("", '<span class="reading{}">{}{}</span>', notes) if notes else ""
    return format_html("<span>{}{}</span>", row.planning, below)


@register.simple_tag
def draw_money(lines: list[str]) -> SafeString:
    return format_html_join("", '<span class="row-money">{}</span>', ((line,) for line in lines))
