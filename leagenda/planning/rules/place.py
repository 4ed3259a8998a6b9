"""Where a part stands, in the words of a reader who has the paper in front of them."""

from django.utils.translation import gettext as _

from leagenda.planning.rules.finding import Spot


def at_year(content, where: object = "") -> Spot:
    """The year agenda as a whole, or a named place in it ("Inleiding")."""
    return Spot("year_agenda", content.id, lambda: str(where) or year_words(content))


def at_plan(plan, where: object = "") -> Spot:
    """A work plan, or a named place in it ("totaalregel")."""
    return at_part(plan, "work_plan", plan, where)


def at_action(plan, action) -> Spot:
    return Spot("action", action.id, lambda: join(plan_words(plan), action_words(action)))


def at_part(plan, kind: str, part, where: object) -> Spot:
    """Something else inside a work plan: a cost line, a stated amount, an open matter."""
    return Spot(kind, part.id, lambda: join(plan_words(plan), where))


def at_theme(theme) -> Spot:
    return Spot("theme", theme.id, lambda: theme_words(theme))


def year_words(content) -> str:
    return _("Jaaragenda %(year)s") % {"year": content}


def theme_words(theme) -> str:
    if theme.number:
        return _("Thema %(number)s") % {"number": theme.number}
    return _("Thema “%(name)s”") % {"name": theme.name}


def plan_words(plan) -> str:
    if plan.number:
        return _("Werkplan %(number)s") % {"number": plan.number}
    return _("Werkplan “%(title)s”") % {"title": plan.title}


def action_words(action) -> str:
    if action.number:
        return _("actie %(number)s") % {"number": action.number}
    return _("actie “%(description)s”") % {"description": shortened(action.description)}


def join(*words: object) -> str:
    return ", ".join(filter(None, map(str, words)))


def shortened(text: str, length: int = 60) -> str:
    """A text on one line, cut at a word when it is long."""
    text = " ".join(text.split())
    if len(text) <= length:
        return text
    return text[: length - 1].rsplit(" ", 1)[0] + "…"


def listed(words: list[str]) -> str:
    """ "1, 4 en 6"."""
    if len(words) < 2:
        return "".join(words)
    return _("%(first)s en %(last)s") % {"first": ", ".join(words[:-1]), "last": words[-1]}
