"""Drawing the rows of actions, of which a page may have hundreds."""

from collections.abc import Callable
from functools import lru_cache
from urllib.parse import quote
from uuid import UUID

from django import template
from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import Truncator
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from leagenda.planning.models.rows import ActionRow
from leagenda.ui.dates import short_day
from leagenda.ui.icons import draw_icon
from leagenda.ui.prose import draw_prose

register = template.Library()
NOBODY = str(UUID(int=0))
LONGEST = 12  # words of an ambition above its table, for who cannot see it


@lru_cache(maxsize=512)
def look(name: str, language: str, **words) -> str:
    """A template with {places} for what differs: for `nobody` the key of a part, {pk}.

    A template for each of hundreds of parts takes long, so it is drawn once for each language and
    each of its few kinds (`words`), and then only filled in.
    """
    words |= {"nobody": NOBODY, "csrf_token": "{csrf}"}
    drawn = render_to_string(name, words)
    return " ".join(drawn.split()).replace(NOBODY, "{pk}")


@register.simple_tag(takes_context=True)
def stamp(context, name: str, pk, **words) -> SafeString:
    """The template `name` for one part, with places for nothing but its key."""
    csrf = context.get("csrf_token", "")
    return format_html(look(name, get_language(), **words), pk=pk, csrf=csrf)


@register.simple_tag
def pencil(kind: str, pk, words: str, row=False, section="") -> SafeString:
    """Opens the form of a part in its place; `row` when that is a row of a table."""
    drawn = look("planning/pencil.html", get_language(), kind=kind, row=row, section=section)
    return format_html(drawn, pk=pk, words=words)


@register.simple_tag
def prose(kind: str, slug: str, pk, text: str, section: str, **words) -> SafeString:
    """Running text of a part; `words` are its label, what it says when empty, and may_write."""
    words |= {"kind": kind, "slug": slug, "section": section, "has_text": bool(text)}
    return format_html(
        look("planning/prose.html", get_language(), **words), pk=pk, words=draw_prose(text)
    )


@register.simple_tag
def talk_mark(kind: str, pk, talk) -> SafeString:
    """How much is said about a part; opens the conversation in place. Nothing to see when there
    is none and the viewer does not speak.
    """
    said, waiting = talk.about(pk)
    if not (said or talk.may_speak):
        return SafeString()
    state = "asked" if waiting else "said" if said else "silent"
    drawn = look("planning/talk_mark.html", get_language(), kind=kind, state=state)
    return format_html(drawn, pk=pk, said=said, waiting=waiting)


@register.simple_tag
def action_table(table, may_write: bool, talk) -> SafeString:
    """Every action of an ambition; with a pencil for who may write."""
    row_look = look("planning/action_row.html", get_language(), may_write=may_write)
    return format_html(
        look("planning/action_table.html", get_language(), may_write=may_write),
        words=Truncator(table.ambition.text).words(LONGEST, truncate=" …"),
        rows=format_html_join("", "{}", ((draw_row(row_look, row, talk),) for row in table.rows)),
    )


CELLS: dict[str, Callable[[ActionRow], str]] = {
    "werkplan": lambda row: str(row.action.ambition.plan),
    "ambitie": lambda row: str(row.action.ambition),
    "partners": lambda row: row.partners,
    "trekker": lambda row: row.leads,
    "planning": lambda row: draw_planning(row) if row.planning else "",
    "tot": lambda row: short_day(row.action.ends_on) if row.action.ends_on else "",
    "status": lambda row: draw_state(row),
    "resultaat": lambda row: row.result,
    "budget": lambda row: draw_money(row.money) if row.money else "",
}


@register.simple_tag
def table_rows(
    rows: list[ActionRow], columns: list[str], may_write: bool, here: str, talk
) -> SafeString:
    """The rows of the table of all actions; `here` is the page to come back to."""
    words = {"columns": tuple(columns), "may_write": may_write}
    drawn = look("planning/table_row.html", get_language(), **words)
    back = quote(here, safe="")
    cells = ({name: CELLS[name](row) for name in columns} for row in rows)
    return format_html_join(
        "", drawn, (filled(row, back, talk) | rest for row, rest in zip(rows, cells, strict=True))
    )


def filled(row: ActionRow, back: str, talk) -> dict:
    said, _waiting = talk.about(row.pk)
    return {
        "pk": row.pk,
        "number": row.number,
        "description": row.description,
        "back": back,
        "talk": talk_mark("action", row.pk, talk) if said else "",
    }


def draw_row(row_look: str, row: ActionRow, talk) -> SafeString:
    return format_html(
        row_look,
        pk=row.pk,
        number=row.number,
        description=row.description,
        talk=talk_mark("action", row.pk, talk),
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


def draw_planning(row: ActionRow) -> SafeString:
    """The words as written; small below them how they were read, and whether it is late."""
    seen = row.planning, row.explanation, row.is_unread, row.is_late
    return drawn_planning(*seen, get_language())


@lru_cache(maxsize=4096)
def drawn_planning(planning, explanation, is_unread, is_late, language) -> SafeString:
    """Most actions are planned in the same few words."""
    notes = []
    if explanation:
        notes.append(("", "", explanation))
    elif is_unread:
        notes.append(
            (" reading--unread", draw_icon("circle-question-mark"), _("niet gelezen als tijd"))
        )
    if is_late:
        notes.append((" reading--late", draw_icon("clock-alert"), _("te laat")))
    below = format_html_join("", '<span class="reading{}">{}{}</span>', notes) if notes else ""
    return format_html("<span>{}{}</span>", planning, below)


def draw_money(lines: list[str]) -> SafeString:
    return format_html_join("", '<span class="row-money">{}</span>', ((line,) for line in lines))
