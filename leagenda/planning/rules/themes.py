"""How the chapters of this year stand to the themes of the agenda."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _
from rapidfuzz import fuzz

from leagenda.planning.rules.finding import Finding
from leagenda.planning.rules.place import at_plan, at_theme, at_year, listed

SAME_NAME = 90
ADDITION = re.compile(r"\(.*?\)|:.*", re.DOTALL)
WORD = re.compile(r"[^\W_]+")


def themes(content, previous=None) -> Iterator[Finding]:
    known = {theme.id: theme for theme in content.agenda.themes}
    if not known or not content.work_plans:
        return
    if not any(known.keys() & set(plan.themes) for plan in content.work_plans):
        yield at_year(content).attention(
            "no-plan-has-theme",
            _("Geen van de werkplannen hoort bij een thema van de agenda."),
            _("Kies bij elk werkplan het thema waar het aan bijdraagt."),
        )
        return
    yield from without_plan(content, previous)
    for plan in content.work_plans:
        mine = [known[one] for one in plan.themes if one in known]
        yield from chapter(plan, mine, previous)


def without_plan(content, previous) -> Iterator[Finding]:
    planned = {theme for plan in content.work_plans for theme in plan.themes}
    for theme in content.agenda.themes:
        if theme.id in planned:
            continue
        words = {"name": short_name(theme), "number": theme.number}
        if planned_before(theme, previous):
            sentence = _("Thema “%(name)s” heeft geen werkplan meer; vorig jaar nog wel.")
        else:
            sentence = _("Thema “%(name)s” heeft geen werkplan.")
        yield at_theme(theme).attention(
            "theme-without-plan",
            sentence % words,
            _("Voeg een werkplan toe, of leg vast waarom het dit jaar rust."),
        )


def planned_before(theme, previous) -> bool:
    if previous is None:
        return False
    same = {one.id for one in previous.agenda.themes if is_same_theme(one, theme)}
    return any(same & set(plan.themes) for plan in previous.work_plans)


def chapter(plan, mine: list, previous) -> Iterator[Finding]:
    """Merged, outside the themes, or under another name: good to know, not wrong."""
    words = {"title": plan.title, "themes": listed([f"“{short_name(one)}”" for one in mine])}
    if not mine:
        is_new = previous is not None and not any(
            near(plan.title, one.title) for one in previous.work_plans
        )
        sentence = (
            _("“%(title)s” is nieuw en hoort bij geen thema van de agenda.")
            if is_new
            else _("“%(title)s” hoort bij geen thema van de agenda.")
        )
        yield at_plan(plan).note(
            "plan-outside-themes",
            sentence % words,
            _("Kies een thema, of laat het zo als dit werkplan er bewust buiten valt."),
        )
    elif len(mine) > 1:
        yield at_plan(plan).note(
            "themes-merged",
            _("Dit werkplan voegt thema’s samen: %(themes)s.") % words,
            _("Niets te doen als dat de bedoeling is."),
        )
    elif not covers(plan.title, mine[0].name):
        yield at_plan(plan).note(
            "title-differs",
            _("Dit werkplan heet “%(title)s”; het thema heet %(themes)s.") % words,
            _("Gebruik dezelfde naam als lezers het thema moeten herkennen."),
            field="title",
        )


def short_name(theme) -> str:
    """ "GELIJKE KANSEN: VVE, …" is called "GELIJKE KANSEN"."""
    return ADDITION.sub("", theme.name).strip() or theme.name


def plain(name: str) -> str:
    """Without what stands in brackets or after a colon, in lower case, one space between words."""
    return " ".join(WORD.findall((ADDITION.sub("", name).strip() or name).casefold()))


def covers(title: str, theme: str) -> bool:
    return fuzz.ratio(plain(title), plain(theme)) >= SAME_NAME


def near(one: str, other: str) -> bool:
    return fuzz.token_set_ratio(plain(one), plain(other)) >= SAME_NAME


def is_same_theme(one, other) -> bool:
    return one.id == other.id or covers(one.name, other.name)
