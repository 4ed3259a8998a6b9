"""Addresses of planning: Dutch paths, English names. A school year stands as 2021-2022."""

from django.urls import path, register_converter

from leagenda.foundation.school_year import SchoolYear
from leagenda.planning.views import (
    actions,
    agendas,
    checks,
    comments,
    compare,
    document,
    documents,
    groups,
    money,
    multi_year,
    order,
    partners,
    parts,
    removals,
    story,
    table,
    themes,
    timeline,
)
from leagenda.planning.views.kinds import KindConverter


class SchoolYearConverter:
    regex = r"\d{4}-\d{4}"

    def to_python(self, value: str) -> SchoolYear:
        return SchoolYear.parse(value)

    def to_url(self, value: SchoolYear) -> str:
        return str(value)


register_converter(SchoolYearConverter, "school_year")
register_converter(KindConverter, "kind")

app_name = "planning"

ONE = "jaaragendas/<school_year:year>/"

# ── Writing the agenda ───────────────────────────────────────────────────────
PART = "onderdelen/<kind:kind>/<uuid:pk>/"
BELOW = "onderdelen/<kind:owner_kind>/<uuid:owner>/<kind:kind>/"
ACTION = "acties/<uuid:pk>/"
writing = [
    path("jaaragendas/", agendas.list_year_agendas, name="list_year_agendas"),
    path("jaaragendas/nieuw/", agendas.begin_year_agenda, name="begin_year_agenda"),
    path(ONE, document.show_year_agenda, name="show_year_agenda"),
    path(f"{ONE}verwijderen/", agendas.remove_year_agenda, name="remove_year_agenda"),
    path(f"{ONE}verwijderd/", removals.list_removals, name="list_removals"),
    path(f"{ONE}tabel/", table.show_table, name="show_table"),
    path(f"{ONE}tabel/samen/", table.change_together, name="change_together"),
    path("verwijderd/<int:pk>/terugzetten/", removals.restore, name="restore"),
    path("verwijderd/terugzetten/", removals.restore_together, name="restore_together"),
    path(f"{PART}wijzig/", parts.edit_part, name="edit_part"),
    path(f"{PART}verwijder/", removals.remove_part, name="remove_part"),
    path(f"{PART}verplaats/", order.move_part, name="move_part"),
    path(f"{PART}hernummer/", order.renumber, name="renumber"),
    path(f"{BELOW}toevoegen/", parts.add_part, name="add_part"),
    path(f"{BELOW}volgorde/", order.order_parts, name="order_parts"),
    path("onderdelen/ambitie/<uuid:pk>/acties/", parts.add_actions, name="add_actions"),
    path(ACTION, actions.show_action, name="show_action"),
    path(f"{ACTION}stand/", actions.report_action, name="report_action"),
    path(f"{ACTION}ambitie/", order.rehome_action, name="rehome_action"),
    path("agenda/", multi_year.show_agenda, name="show_agenda"),
    path("agenda/<uuid:pk>/", multi_year.show_agenda, name="show_agenda"),
    path("agenda/<uuid:pk>/wijzig/", multi_year.edit_agenda, name="edit_agenda"),
    path("agenda/<uuid:pk>/themas/", multi_year.add_theme, name="add_theme"),
    path("agenda/<uuid:pk>/uitgangspunten/", multi_year.add_principle, name="add_principle"),
    path("agenda/themas/<uuid:pk>/", multi_year.edit_theme, name="edit_theme"),
    path("agenda/themas/<uuid:pk>/verplaats/", multi_year.move_theme, name="move_theme"),
    path("agenda/themas/<uuid:pk>/verwijder/", multi_year.remove_theme, name="remove_theme"),
    path("agenda/uitgangspunten/<uuid:pk>/", multi_year.edit_principle, name="edit_principle"),
    path(
        "agenda/uitgangspunten/<uuid:pk>/verwijder/",
        multi_year.remove_principle,
        name="remove_principle",
    ),
]

# ── Looking at the agenda ────────────────────────────────────────────────────
looking = [
    path(f"{ONE}tijdlijn/", timeline.show_timeline, name="show_timeline"),
    path(f"{ONE}geld/", money.show_money, name="show_money"),
    path(f"{ONE}geld/grafiek.svg", money.draw_money, name="draw_money"),
    path(f"{ONE}controle/", checks.show_checks, name="show_checks"),
    path(f"{ONE}controle/terzijde/", checks.set_aside, name="set_aside"),
    path(f"{ONE}controle/terug/<int:pk>/", checks.take_back, name="take_back"),
    path(f"{ONE}vergelijken/", compare.show_comparison, name="show_comparison"),
    path(f"{ONE}stukken/", documents.list_documents, name="list_documents"),
    path(f"{ONE}verhaal/", story.show_story, name="show_story"),
    path("themas/", themes.show_themes, name="show_themes"),
    path("werkplannen/<uuid:pk>/groep/", groups.charge_group, name="charge_group"),
    path("groepen/<int:pk>/werkplannen/", groups.list_plans_of_group, name="list_plans_of_group"),
    path("partners/<int:pk>/acties/", partners.list_actions_of, name="list_actions_of"),
]

# ── Talking about the agenda ─────────────────────────────────────────────────
COMMENT = "opmerkingen/<int:pk>/"
talking = [
    path(f"{PART}opmerkingen/", comments.show_comments, name="show_comments"),
    path(f"{COMMENT}antwoord/", comments.reply, name="reply"),
    path(f"{COMMENT}wijzig/", comments.change_comment, name="change_comment"),
    path(f"{COMMENT}intrekken/", comments.withdraw_comment, name="withdraw_comment"),
    path(f"{COMMENT}beantwoord/", comments.answer_question, name="answer_question"),
    path(f"{COMMENT}heropen/", comments.reopen_question, name="reopen_question"),
    path(f"{ONE}vragen/", comments.list_questions, name="list_questions"),
]

urlpatterns = [*writing, *looking, *talking]
