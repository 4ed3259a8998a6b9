"""The themes of the agenda for several years, and which chapter is about which of them."""

import re

from django.utils.translation import gettext as _

from leagenda.exchange.reading.block import Block, Paragraph, Table
from leagenda.exchange.reading.draft import Draft
from leagenda.exchange.reading.near import share_named
from leagenda.exchange.reading.outline import list_number, numbered
from leagenda.exchange.reading.proposal import Choice
from leagenda.exchange.reading.prose import BULLET
from leagenda.exchange.reading.vocabulary import label_of
from leagenda.planning.models import ThemeContent, WorkPlanContent

ANNOUNCED = re.compile(
    r"\b(?:thema|speerpunt|pijler|opgave|ambitie|programmalijn)[’']?(?:s|en|n)?\b", re.IGNORECASE
)
NAME_ENOUGH, NAME_CERTAIN = 0.5, 0.8
LONGEST_NAME = 160
BETWEEN_THEMES = re.compile(r"[;\n]|,(?=\s*\d)|\s+en\s+(?=\d)")


def theme_list(blocks: list[Block]) -> list[Paragraph]:
    """The first list that the sentence or heading before it announces as themes."""
    for position, block in enumerate(blocks):
        if isinstance(block, Table) or not announces(block):
            continue
        run = []
        for item in blocks[position + 1 :]:
            if isinstance(item, Table) or not is_item(item) or len(item.text) > LONGEST_NAME:
                break
            run.append(item)
        if len(run) > 1 or (run and block.level):
            return run
    return []


def announces(block: Paragraph) -> bool:
    label = label_of(block.text) if block.level else None
    if label and label[0] == "themes" and label[1] == len(block.text):
        return True
    return bool(ANNOUNCED.search(block.text[-160:])) and block.text.rstrip().endswith(
        (":", "thema’s", "thema's", "benoemd", "speerpunten", "pijlers", "opgaven")
    )


def is_item(block: Paragraph) -> bool:
    return bool(block.is_listed or list_number(block) or BULLET.match(block.text))


def read_themes(items: list[Paragraph], draft: Draft) -> list[ThemeContent]:
    found = []
    for at, item in enumerate(items, start=1):
        match = numbered(item.text)
        name = match["title"] if match else BULLET.sub("", item.text, count=1)
        theme = ThemeContent(number=match["number"] if match else str(at), name=name.strip(" ;."))
        draft.source(theme.id, "name", item.lines)
        found.append(theme)
    return found


def themes_from_plans(plans: list[WorkPlanContent], draft: Draft) -> list[ThemeContent]:
    """Without a list of themes every chapter is one."""
    themes = []
    for plan in plans:
        theme = ThemeContent(number=plan.number, name=plan.title)
        plan.themes = [theme.id]
        themes.append(theme)
    draft.doubt(
        "themes-from-chapters",
        _("Een lijst met thema’s staat er niet in; elk hoofdstuk is als thema genomen."),
    )
    return themes


def link_themes(
    plans: list[WorkPlanContent], themes: list[ThemeContent], draft: Draft, named: set[str]
) -> None:
    """Each plan with the themes whose names come back in its title.

    Where the paper names the themes under its chapters (`named` are the ids of those plans), a
    chapter without them has none.
    """
    for plan in plans:
        if plan.id in named:
            continue
        if named:
            doubt_themes(plan, themes, draft)
            continue
        shares = {theme.id: share_named(short(theme), plan.title) for theme in themes}
        plan.themes = [key for key, share in shares.items() if share >= NAME_ENOUGH]
        certain = plan.themes and all(shares[key] >= NAME_CERTAIN for key in plan.themes)
        if certain and len(plan.themes) == 1:
            continue
        doubt_themes(plan, themes, draft)


def short(theme: ThemeContent) -> str:
    """ "GELIJKE KANSEN: VVE, …" is called what stands before the colon."""
    return theme.name.split(":")[0].split("(")[0]


def themes_named(words: str, themes: list[ThemeContent]) -> list[str]:
    """The ids of the themes in "1. Gelijke kansen; 3. Preventie"; none when one is not known."""
    keys = {key: theme.id for theme in themes for key in keys_of(theme)}
    found = [keys.get(key_of(piece)) for piece in BETWEEN_THEMES.split(words) if piece.strip()]
    whole = keys.get(key_of(words))
    if whole or None in found:
        return [whole] if whole else []
    return list(dict.fromkeys(one for one in found if one))


def keys_of(theme: ThemeContent) -> list[str]:
    """By its name, with or without its number, or by what stands before the colon in it."""
    numbered_name = f"{theme.number} {theme.name}"
    return [key_of(words) for words in (theme.name, numbered_name, short(theme))]


def key_of(words: str) -> str:
    return re.sub(r"[\W_]+", "", words).casefold()


def doubt_themes(plan: WorkPlanContent, themes: list[ThemeContent], draft: Draft) -> None:
    names = [short(theme) for theme in themes if theme.id in plan.themes]
    words = {"title": plan.title, "themes": _(" en ").join(names)}
    if names:
        reason = _("“%(title)s” lijkt te gaan over: %(themes)s.") % words
        choices = [Choice(label=words["themes"]), theme_choice(_("Geen thema"), plan, [])]
    else:
        reason = _("Bij “%(title)s” hoort geen van de thema’s uit de lijst.") % words
        choices = [Choice(label=_("Geen thema"))]
    choices += [
        theme_choice(short(theme), plan, [theme.id])
        for theme in themes
        if plan.themes != [theme.id]
    ]
    code = "theme-uncertain" if names else "theme-none"
    draft.doubt(code, reason, part=plan.id, field="themes", choices=choices)


def theme_choice(label: str, plan: WorkPlanContent, value: list[str]) -> Choice:
    return Choice(label=label, effect="set", part=plan.id, field="themes", value=value)
