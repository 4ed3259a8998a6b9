"""Addresses of planning: Dutch paths, English names. A school year stands as 2021-2022."""

from django.urls import path, register_converter

from leagenda.foundation.school_year import SchoolYear


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
looking = []

urlpatterns = [*writing, *looking]
