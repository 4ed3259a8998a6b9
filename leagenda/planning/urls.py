"""Addresses of planning: Dutch paths, English names. A school year stands as 2021-2022."""

from django.urls import path, register_converter

from leagenda.foundation.school_year import SchoolYear
from leagenda.planning.views import checks, money, timeline


class SchoolYearConverter:
    regex = r"\d{4}-\d{4}"

    def to_python(self, value: str) -> SchoolYear:
        return SchoolYear.parse(value)

    def to_url(self, value: SchoolYear) -> str:
        return str(value)


register_converter(SchoolYearConverter, "school_year")

app_name = "planning"

# ── Writing the agenda ───────────────────────────────────────────────────────
writing = []

# ── Looking at the agenda ────────────────────────────────────────────────────
ONE = "jaaragendas/<school_year:year>/"
looking = [
    path(f"{ONE}tijdlijn/", timeline.show_timeline, name="show_timeline"),
    path(f"{ONE}geld/", money.show_money, name="show_money"),
    path(f"{ONE}geld/grafiek.svg", money.draw_money, name="draw_money"),
    path(f"{ONE}controle/", checks.show_checks, name="show_checks"),
    path(f"{ONE}controle/terzijde/", checks.set_aside, name="set_aside"),
    path(f"{ONE}controle/terug/<int:pk>/", checks.take_back, name="take_back"),
]

urlpatterns = [*writing, *looking]
