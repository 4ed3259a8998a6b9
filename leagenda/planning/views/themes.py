"""The themes over the years."""

from dataclasses import dataclass

from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from leagenda.foundation.school_year import SchoolYear
from leagenda.planning.models import YearAgenda
from leagenda.planning.models.theme_years import theme_contents
from leagenda.planning.rules import ThemeYear, theme_line

STATES = {
    "chapter": (_("eigen werkplan"), "success", "circle-check"),
    "merged": (_("samengevoegd"), "info", "merge"),
    "outside": (_("buiten de thema’s"), "neutral", "circle"),
    "empty": (_("geen werkplan"), "warning", "circle-dashed"),
    "absent": (_("niet in dit jaar"), "neutral", "minus"),
}


@dataclass(frozen=True)
class Cell:
    """One theme in one year, with the word, tone and icon that say how it fared."""

    told: ThemeYear
    word: Promise | str
    tone: str
    icon: str


@require_safe
def show_themes(request):
    contents = theme_contents(YearAgenda.objects.visible_to(request.user))
    lines = theme_line(contents)
    return render(
        request,
        "planning/themes.html",
        {
            "years": [SchoolYear(content.school_year) for content in contents],
            "lines": lines,
            "rows": [(line, [cell_of(told) for told in line.years]) for line in lines],
        },
    )


def cell_of(told: ThemeYear) -> tuple[SchoolYear, Cell]:
    return SchoolYear(told.school_year), Cell(told, *STATES[told.state])
