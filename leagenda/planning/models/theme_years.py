"""Year agendas as far as the theme line needs them: themes and titles, in four queries."""

from leagenda.planning.models.content import (
    AgendaContent,
    ThemeContent,
    WorkPlanContent,
    YearAgendaContent,
)


def theme_contents(year_agendas) -> list[YearAgendaContent]:
    """The oldest first; however many years there are, the number of queries stays the same."""
    found = year_agendas.select_related("agenda").prefetch_related(
        "agenda__themes", "work_plans__themes"
    )
    return [content_of(one) for one in found.order_by("school_year")]


def content_of(year_agenda) -> YearAgendaContent:
    agenda = year_agenda.agenda
    return YearAgendaContent(
        id=str(year_agenda.pk),
        school_year=year_agenda.school_year,
        agenda=AgendaContent(
            id=str(agenda.pk),
            first_year=agenda.first_year,
            last_year=agenda.last_year,
            themes=[
                ThemeContent(id=str(theme.pk), number=theme.number, name=theme.name)
                for theme in agenda.themes.all()
            ],
        ),
        work_plans=[
            WorkPlanContent(
                id=str(plan.pk),
                number=plan.number,
                title=plan.title,
                themes=[str(theme.pk) for theme in plan.themes.all()],
            )
            for plan in year_agenda.work_plans.all()
        ],
    )
