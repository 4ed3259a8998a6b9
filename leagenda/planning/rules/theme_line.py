"""The themes over the years: which chapter each had, merged, renamed, empty or new."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from django.utils.translation import gettext as _

from leagenda.planning.rules.place import listed
from leagenda.planning.rules.themes import is_same_theme, near, short_name

State = Literal["chapter", "merged", "outside", "empty", "absent"]


@dataclass(frozen=True, slots=True)
class ThemeYear:
    """One theme in one school year.

    `state`: it has a chapter of its own, one merged with other themes, one outside the themes, no
    chapter ("empty"), or the agenda of that year does not know it ("absent"). `plans` are (id,
    number, title). `is_new` and `is_renamed` are against the years before it in the list.
    """

    school_year: int
    state: State
    name: str
    plans: tuple[tuple[str, str, str], ...]
    is_new: bool
    is_renamed: bool
    sentence: str


@dataclass(frozen=True, slots=True)
class ThemeLine:
    """A theme (or a chapter outside the themes: `theme_id` empty) with all years, oldest first."""

    theme_id: str
    number: str
    name: str
    years: tuple[ThemeYear, ...]


def theme_line(contents: Iterable) -> list[ThemeLine]:
    """One line per theme, in the order of the newest agenda, then the chapters outside them."""
    years = sorted(contents, key=lambda content: content.school_year)
    themes: list = []
    for content in reversed(years):
        themes += [
            theme
            for theme in content.agenda.themes
            if not any(is_same_theme(theme, known) for known in themes)
        ]
    outside: list = []
    for content in reversed(years):
        outside += [
            plan
            for plan in plans_outside(content)
            if not any(near(plan.title, known.title) for known in outside)
        ]
    return [line_of_theme(theme, years) for theme in themes] + [
        line_outside(plan, years) for plan in outside
    ]


def plans_outside(content) -> list:
    known = {theme.id for theme in content.agenda.themes}
    return [plan for plan in content.work_plans if not known & set(plan.themes)]


def line_of_theme(theme, years: list) -> ThemeLine:
    told: list[ThemeYear] = []
    for content in years:
        mine = next((one for one in content.agenda.themes if is_same_theme(one, theme)), None)
        if mine is None:
            told.append(told_year(content, "absent", theme.name, [], told))
            continue
        plans = [plan for plan in content.work_plans if mine.id in plan.themes]
        own = any(len(plan.themes) == 1 for plan in plans)
        state: State = "chapter" if own else "merged" if plans else "empty"
        told.append(told_year(content, state, mine.name, plans, told))
    return ThemeLine(theme.id, theme.number, short_name(theme), tuple(told))


def line_outside(plan, years: list) -> ThemeLine:
    told: list[ThemeYear] = []
    for content in years:
        plans = [one for one in plans_outside(content) if near(one.title, plan.title)]
        state: State = "outside" if plans else "absent"
        told.append(told_year(content, state, plan.title, plans, told))
    return ThemeLine("", "", plan.title, tuple(told))


def told_year(content, state: State, name: str, plans: list, before: list[ThemeYear]) -> ThemeYear:
    is_new = bool(before) and state != "absent" and all(one.state == "absent" for one in before)
    last = next((one for one in reversed(before) if one.state != "absent"), None)
    titles = tuple(plan.title for plan in plans)
    told = (titles, tuple(title for *_rest, title in last.plans)) if last else ((), ())
    is_renamed = all(told) and not any(near(one, other) for one in told[0] for other in told[1])
    return ThemeYear(
        content.school_year,
        state,
        name,
        tuple((plan.id, plan.number, plan.title) for plan in plans),
        is_new,
        is_renamed,
        sentence(state, titles, is_new=is_new, is_renamed=is_renamed),
    )


def sentence(state: State, titles: tuple[str, ...], *, is_new: bool, is_renamed: bool) -> str:
    words = {"titles": listed([f"“{title}”" for title in titles])}
    told = {
        "chapter": _("Eigen werkplan: %(titles)s."),
        "merged": _("Samengevoegd in %(titles)s."),
        "outside": _("Werkplan buiten de thema’s: %(titles)s."),
        "empty": _("Geen werkplan."),
        "absent": _("Geen thema in dit jaar."),
    }[state] % words
    if is_new:
        return told + " " + _("Nieuw dit jaar.")
    return told + " " + _("Heette vorig jaar anders.") if is_renamed else told
