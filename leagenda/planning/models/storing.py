"""From content to rows: a whole year agenda, or one part of it with all that hangs on it."""

from collections import defaultdict

from leagenda.foundation.refusal import refuse_if
from leagenda.people.models import Organisation
from leagenda.planning.models import content as plain
from leagenda.planning.models.action import Action, Participation, obstacles_to_names
from leagenda.planning.models.agenda import Agenda, Principle, Theme
from leagenda.planning.models.ambition import Ambition, Indicator
from leagenda.planning.models.loading import SHAPES, Shape
from leagenda.planning.models.money import CostLine, Coverage, StatedAmount
from leagenda.planning.models.work_plan import Lead, OpenMatter, WorkPlan
from leagenda.planning.models.year_agenda import BudgetLine, YearAgenda

NOUNS = {
    noun.__name__: noun
    for noun in (
        WorkPlan,
        BudgetLine,
        Lead,
        OpenMatter,
        Coverage,
        StatedAmount,
        Ambition,
        Indicator,
        Action,
        CostLine,
    )
}


def store(content: plain.YearAgendaContent) -> YearAgenda:
    """Every row of a new year agenda; under fresh identities where one of them is taken here."""
    content = with_free_identities(content)
    store_organisations(content)
    agenda, themes = store_agenda(content.agenda)
    year_agenda = YearAgenda(
        id=content.id,
        agenda=agenda,
        school_year=content.school_year,
        introduction=content.introduction,
        adopted_on=content.adopted_on,
        adopted_by=content.adopted_by,
    )
    year_agenda.weigh()
    year_agenda.save(force_insert=True)
    store_below(content, year_agenda, themes)
    return year_agenda


def with_free_identities(content: plain.YearAgendaContent) -> plain.YearAgendaContent:
    """The same content; with new ids everywhere when any id is in use already."""
    ids = [part.id for kind, part in content.parts() if kind not in {"agenda", "theme"}]
    taken = any(noun.objects.filter(pk__in=ids).exists() for noun in (*NOUNS.values(), YearAgenda))
    if not taken:
        return content
    text = content.model_dump_json()
    for old in ids:
        text = text.replace(old, plain.new_id())
    return plain.YearAgendaContent.model_validate_json(text)


def store_organisations(content: plain.YearAgendaContent) -> None:
    """Take over the organisations that are not known here yet, with their aliases."""
    for one in content.organisations:
        known = Organisation.objects.named(one.name).first()
        if known is None:
            known = Organisation.objects.create(name=one.name, kind=one.kind)
        known.also_called(*one.aliases)


def store_agenda(content: plain.AgendaContent) -> tuple[Agenda, dict[str, Theme]]:
    """The agenda of these years: the one that is here already, or a new one; and its themes."""
    agenda = find_agenda(content)
    if agenda is None:
        agenda = Agenda(id=content.id, name=content.name)
        agenda.first_year, agenda.last_year = content.first_year, content.last_year
        agenda.full_clean()
        agenda.save(force_insert=True)
        for position, text in enumerate(content.principles):
            Principle.objects.create(agenda=agenda, position=position, text=text)
    directory = Organisation.directory()
    names = [directory.get(name.casefold()) for name in content.partners]
    agenda.partners.add(*Organisation.objects.filter(name__in=[name for name in names if name]))
    return agenda, store_themes(agenda, content.themes)


def find_agenda(content: plain.AgendaContent) -> Agenda | None:
    same_years = Agenda.objects.filter(first_year=content.first_year, last_year=content.last_year)
    return Agenda.objects.filter(pk=content.id).first() or same_years.first()


def store_themes(agenda: Agenda, contents: list[plain.ThemeContent]) -> dict[str, Theme]:
    """The themes by the ids in the content; one that has the same name here already is that one."""
    known = {theme.name.casefold(): theme for theme in agenda.themes.all()}
    found: dict[str, Theme] = {}
    for content in contents:
        theme = known.get(content.name.casefold())
        if theme is None:
            free = not Theme.objects.filter(pk=content.id).exists()
            theme = Theme(id=content.id) if free else Theme()
            theme.agenda, theme.name, theme.number = agenda, content.name, content.number
            theme.position = len(known) + len(found)
            theme.save(force_insert=True)
        found[content.id] = theme
    return found


def store_below(owner, row, themes: dict[str, Theme]) -> None:
    """The rows of everything that hangs on `owner`, whose own row is `row`."""
    rows: dict[str, list] = defaultdict(list)
    gather(owner, row, rows)
    for shape in SHAPES:
        noun = NOUNS[shape.model]
        for one, _content in rows[shape.model]:
            one.settle()
            one.weigh_words()
        noun.objects.bulk_create([one for one, _content in rows[shape.model]])
    for plan, content in rows["WorkPlan"]:
        plan.themes.set([themes[theme] for theme in content.themes if theme in themes])
    store_participations(rows["Action"])


def store_part(content: plain.Identified, row, target: str, place: int):
    """One part with all below it, hung in list `target` of `row` at `place` (from 0)."""
    shape = next(one for one in SHAPES if isinstance(content, one.content))
    field = next(field for field, name in shape.lists.items() if owns(row, field, shape))
    one = row_of(shape, content, field, row, place)
    one.settle()
    one.weigh()
    one.save(force_insert=True)
    one.stand_at(place)
    themes = {str(theme.pk): theme for theme in row.year_agenda.agenda.themes.all()}
    if isinstance(content, plain.WorkPlanContent):
        one.themes.set([themes[theme] for theme in content.themes if theme in themes])
    if isinstance(content, plain.ActionContent):
        store_participations([(one, content)])
    store_below(content, one, themes)
    return one


def gather(owner, row, rows: dict) -> None:
    """A row for everything below `owner`, owners first, by the name of its model."""
    for shape in SHAPES:
        for field, target in shape.lists.items():
            if owns(row, field, shape):
                for position, content in enumerate(getattr(owner, target)):
                    one = row_of(shape, content, field, row, position)
                    rows[shape.model].append((one, content))
                    gather(content, one, rows)


def owns(row, field: str, shape: Shape) -> bool:
    return NOUNS[shape.model]._meta.get_field(field).related_model is type(row)


def row_of(shape: Shape, content, field: str, owner, position: int):
    noun = NOUNS[shape.model]
    values = {column: getattr(content, name) for name, column in shape.columns.items()}
    for column, value in values.items():
        if value == "" and noun._meta.get_field(column).null:
            values[column] = None
    return noun(**values, **{field: owner}, position=position)


def store_participations(actions: list) -> None:
    partners = [one for _action, content in actions for one in content.partners]
    refuse_if(obstacles_to_names((one.name, one.note) for one in partners))
    directory = Organisation.directory()
    organisations = {one.name: one for one in Organisation.objects.all()}
    by_any_name = {called: organisations[name] for called, name in directory.items()}
    Participation.objects.bulk_create(
        Participation(
            action=action,
            name=partner.name,
            role=partner.role,
            note=partner.note,
            position=position,
            organisation=by_any_name.get(partner.name.casefold()),
        )
        for action, content in actions
        for position, partner in enumerate(content.partners)
    )
