"""Charts of the money: one picture for page, PDF and Word, drawn on the server from Vega-Lite.

Every bar carries its own name and amount, so that nothing depends on colour; the same figures go
along as a table. Drawing costs some 50 ms, hence the cache by what is drawn.
"""

import json
import re
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from html import escape

from django.utils.translation import gettext as _

from leagenda.foundation.euro import euro
from leagenda.planning.models.content import YearAgendaContent
from leagenda.planning.rules import Bridge
from leagenda.ui.typeface import FONTS

TYPEFACE = "Public Sans, Segoe UI, system-ui, sans-serif"
INK, SOFT_INK, LINE = "#1b2631", "#4d5a67", "#dde3e6"
# Three tints that differ in lightness as well: dark, middle, pale with an outline.
TINTS = ("#0b5563", "#7fb3ba", "#f3c969", "#e6f1f2")
WIDTH = 520
BAR = 19
LETTERS = 30
MOST = 30
"""More work plans than this make no picture: the dearest are drawn."""


@dataclass(frozen=True)
class Bars:
    """One group of bars: its name, and each bar with its own name and amount in cents."""

    name: str
    amounts: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Chart:
    """A picture with its words. `columns` and `rows` say the same as a table, in words."""

    title: str
    description: str
    spec: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def svg(self) -> str:
        """With a title and a description inside, for who cannot see it."""
        return titled(drawn_svg(self.spec), self.title, self.description)

    def png(self) -> bytes:
        """At twice the size, to stay sharp on paper."""
        return drawn_png(self.spec)


def money_chart(content: YearAgendaContent) -> Chart:
    """Costs, cover and what is left for the LEA budget, per work plan."""
    drawn = dearest(content.work_plans)
    groups = [
        Bars(
            f"{plan.number}. {plan.title}" if plan.number else plan.title,
            ((_("kosten"), plan.cost), (_("dekking"), plan.coverage), (_("netto"), plan.net)),
        )
        for plan in drawn
    ]
    amounts = {
        "cost": euro(content.cost),
        "coverage": euro(content.coverage),
        "net": euro(content.net),
    }
    sentence = (
        _(
            "Samen kosten de werkplannen %(cost)s, daarvan is %(coverage)s gedekt en komt "
            "%(net)s ten laste van het LEA-budget."
        )
        % amounts
    )
    if len(drawn) < len(content.work_plans):
        sentence += " " + _("Getekend zijn de %d werkplannen die het meeste kosten.") % len(drawn)
    title = _("Kosten, dekking en netto lasten per werkplan")
    return bar_chart(title, sentence, _("Werkplan"), groups)


def dearest(plans: list) -> list:
    """The work plans that cost most, in the order of the agenda."""
    if len(plans) <= MOST:
        return plans
    chosen = {plan.id for plan in sorted(plans, key=lambda plan: -plan.cost)[:MOST]}
    return [plan for plan in plans if plan.id in chosen]


def budget_chart(content: YearAgendaContent) -> Chart:
    """What the work plans ask, beside what the budget has."""
    bars = ((_("gevraagd"), content.net), (_("budget"), content.budget))
    sentence = _("De werkplannen vragen %(net)s; in de begroting staat %(budget)s.") % {
        "net": euro(content.net),
        "budget": euro(content.budget),
    }
    groups = [Bars(_("LEA-budget"), bars)]
    return bar_chart(_("Gevraagd en beschikbaar"), sentence, _("Wat"), groups)


def bridge_chart(bridge: Bridge) -> Chart:
    """What falls in each budget year, beside the budget of that year."""
    groups = [
        Bars(str(one.year), ((_("netto lasten"), one.net), (_("budget"), one.budget)))
        for one in bridge.budget_years
    ]
    if bridge.net.unspread:
        words = _("nog niet aan een jaar toe te delen")
        groups.append(Bars(words, ((_("netto lasten"), bridge.net.unspread),)))
    sentence = " ".join(one.sentence for one in bridge.budget_years)
    title = _("Van schooljaar naar begrotingsjaar")
    return bar_chart(title, sentence or title, _("Begrotingsjaar"), groups)


def bar_chart(title: str, description: str, heading: str, groups: Iterable[Bars]) -> Chart:
    groups = list(groups)
    names = list(dict.fromkeys(name for group in groups for name, _amount in group.amounts))
    rows = tuple((group.name, *by_name(group, names)) for group in groups)
    columns = (heading, *(name.capitalize() for name in names))
    return Chart(title, description, specification(groups, names), columns, rows)


def by_name(group: Bars, names: list[str]) -> list[str]:
    amounts = dict(group.amounts)
    return [euro(amounts[name]) if name in amounts else "" for name in names]


def specification(groups: list[Bars], names: list[str]) -> str:
    """The Vega-Lite specification as canonical JSON: equal pictures have equal text."""
    bars = [
        {
            "group": f"{place:04}{wrapped(group.name)}",
            "name": name,
            "euros": amount / 100,
            "end": max(amount, 0) / 100,
            "label": f"{name} {euro(amount)}",
        }
        for place, group in enumerate(groups)
        for name, amount in group.amounts
    ]
    spec = {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "background": "white",
        "padding": {"left": 4, "top": 4, "right": 12, "bottom": 4},
        "width": WIDTH,
        "height": {"step": BAR, "for": "offset"},
        "data": {"values": bars},
        "encoding": placing(bars, names),
        "layer": [
            {
                "mark": {"type": "bar", "stroke": TINTS[0], "strokeWidth": 0.75},
                "encoding": tint(names),
            },
            {
                "mark": {"type": "text", "align": "left", "dx": 5, "baseline": "middle"},
                "encoding": {"text": {"field": "label"}, "x": axis_of_money("end", bars)},
            },
        ],
        "config": look(),
    }
    return json.dumps(spec, sort_keys=True)


def wrapped(name: str) -> str:
    """At most two lines beside the bars."""
    return "\n".join(textwrap.wrap(name, LETTERS, max_lines=2, placeholder=" …"))


def placing(bars: list[dict], names: list[str]) -> dict:
    return {
        "y": {
            "field": "group",
            "type": "nominal",
            "sort": None,
            "title": None,
            "scale": {"paddingInner": 0.28, "paddingOuter": 0.1},
            "axis": {
                "labelExpr": "split(slice(datum.label, 4), '\\n')",
                "labelLimit": 260,
                "minExtent": 235,  # room for a wider letter where ours is not at hand
                "domain": False,
                "ticks": False,
                "labelPadding": 10,
            },
        },
        "yOffset": {"field": "name", "sort": names},
        "x": axis_of_money("euros", bars),
    }


def axis_of_money(field: str, bars: list[dict]) -> dict:
    """Room to the right of the longest bar for its label; one zero for all."""
    highest = max((bar["euros"] for bar in bars), default=0)
    lowest = min((bar["euros"] for bar in bars), default=0)
    span = (highest - min(lowest, 0)) or 1
    return {
        "field": field,
        "type": "quantitative",
        "title": None,
        "axis": {"labels": False, "ticks": False, "domain": False, "grid": False},
        "scale": {"domain": [min(lowest, 0), max(highest, 0) + 0.38 * span], "nice": False},
    }


def tint(names: list[str]) -> dict:
    scale = {"domain": names, "range": list(TINTS[: len(names)])}
    return {"fill": {"field": "name", "type": "nominal", "scale": scale, "legend": None}}


def look() -> dict:
    text = {"font": TYPEFACE, "fontSize": 12.5, "color": INK}
    axis = {"labelFont": TYPEFACE, "labelFontSize": 12.5, "labelColor": INK, "labelLineHeight": 15}
    return {"text": text, "axis": axis, "view": {"stroke": None}}


@cache
def engine():
    """Vega-Lite, loaded when the first chart is drawn: it is no part of starting up."""
    import vl_convert

    if FONTS.is_dir():
        vl_convert.register_font_directory(str(FONTS))
    return vl_convert


@lru_cache(maxsize=256)
def drawn_svg(spec: str) -> str:
    return engine().vegalite_to_svg(spec, allowed_base_urls=[])


@lru_cache(maxsize=64)
def drawn_png(spec: str) -> bytes:
    return engine().vegalite_to_png(spec, scale=2, allowed_base_urls=[])


def titled(svg: str, title: str, description: str) -> str:
    words = f"<title>{escape(title)}</title><desc>{escape(description)}</desc>"
    return re.sub(r"(<svg\b[^>]*)>", lambda tag: f'{tag[1]} role="img">{words}', svg, count=1)
