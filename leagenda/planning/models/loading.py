"""From rows to content: one query a kind, whatever the size of the agenda."""

from collections import defaultdict
from dataclasses import dataclass, field

from django.apps import apps

from leagenda.planning.models import content as plain


@dataclass(frozen=True)
class Shape:
    """How rows of one model become content, and in which list of their owner they come to hang.

    `lists` maps each field that may point at the owner to the owner's list; `renamed` maps a field
    of the content to the column that holds it.
    """

    model: str
    content: type[plain.Identified]
    lists: dict[str, str]
    renamed: dict[str, str] = field(default_factory=dict)

    @property
    def columns(self) -> dict[str, str]:
        """Content field → column, for every field that is not a list."""
        names = [
            name
            for name, about in self.content.model_fields.items()
            if not str(about.annotation).startswith("list")
        ]
        return {name: self.renamed.get(name, name) for name in names}


# Owners before what they own.
SHAPES = [
    Shape("WorkPlan", plain.WorkPlanContent, {"of": "work_plans"}),
    Shape("BudgetLine", plain.BudgetLineContent, {"of": "budget_lines"}),
    Shape("Lead", plain.LeadContent, {"plan": "leads"}),
    Shape("OpenMatter", plain.OpenMatterContent, {"plan": "matters"}),
    Shape("Coverage", plain.CoverageContent, {"plan": "coverages"}),
    Shape("StatedAmount", plain.StatedAmountContent, {"of": "stated", "plan": "stated"}),
    Shape("Ambition", plain.AmbitionContent, {"plan": "ambitions"}),
    Shape("Indicator", plain.IndicatorContent, {"ambition": "indicators"}, {"owner": "owned_by"}),
    Shape("Action", plain.ActionContent, {"ambition": "actions"}),
    Shape(
        "CostLine",
        plain.CostLineContent,
        {"plan": "costs", "action": "costs"},
        {"same_as": "same_as_id"},
    ),
]


def load(year_agenda) -> plain.YearAgendaContent:
    content = plain.YearAgendaContent(
        id=str(year_agenda.pk),
        school_year=year_agenda.school_year,
        introduction=year_agenda.introduction,
        adopted_on=year_agenda.adopted_on,
        adopted_by=year_agenda.adopted_by,
        agenda=load_agenda(year_agenda.agenda),
    )
    known = {content.id: content}
    for shape in SHAPES:
        hang(shape, year_agenda, known)
    load_themes(year_agenda, known)
    load_participations(year_agenda, known)
    content.organisations = load_organisations()
    return content


def load_agenda(agenda) -> plain.AgendaContent:
    return plain.AgendaContent(
        id=str(agenda.pk),
        name=agenda.name,
        first_year=agenda.first_year,
        last_year=agenda.last_year,
        themes=[
            plain.ThemeContent(id=str(theme.pk), number=theme.number, name=theme.name)
            for theme in agenda.themes.all()
        ],
        principles=[principle.text for principle in agenda.principles.all()],
        partners=[partner.name for partner in agenda.partners.all()],
    )


def hang(shape: Shape, year_agenda, known: dict) -> None:
    """Read all rows of one model and hang each in the list of its owner."""
    columns = shape.columns
    owners = {f"{name}_id": target for name, target in shape.lists.items()}
    rows = apps.get_model("planning", shape.model).objects.within(year_agenda)
    for row in rows.order_by("position", "id").values(*columns.values(), *owners):
        values = {name: plain_value(row[column]) for name, column in columns.items()}
        values = {
            name: "" if value is None and is_text(shape, name) else value
            for name, value in values.items()
        }
        part = shape.content(**values)
        known[part.id] = part
        for column, target in owners.items():
            if row[column]:
                getattr(known[str(row[column])], target).append(part)


def plain_value(value):
    """Identities and decimals become text; 25.500 becomes "25.5"."""
    if value is None or isinstance(value, str | int) or hasattr(value, "isoformat"):
        return value
    text = str(value)
    return text.rstrip("0").rstrip(".") if "." in text else text


def is_text(shape: Shape, name: str) -> bool:
    return shape.content.model_fields[name].annotation is str


def load_themes(year_agenda, known: dict) -> None:
    links = apps.get_model("planning", "WorkPlan").themes.through.objects
    rows = links.filter(workplan__of=year_agenda).order_by("theme__position", "theme_id")
    for plan, theme in rows.values_list("workplan_id", "theme_id"):
        known[str(plan)].themes.append(str(theme))


def load_participations(year_agenda, known: dict) -> None:
    rows = apps.get_model("planning", "Participation").objects.filter(
        action__ambition__plan__of=year_agenda
    )
    for action, *values in rows.order_by("position", "id").values_list(
        "action_id", "name", "role", "note"
    ):
        partner = dict(zip(("name", "role", "note"), values, strict=True))
        known[str(action)].partners.append(plain.PartnerContent.model_validate(partner))


def load_organisations() -> list[plain.OrganisationContent]:
    aliases = defaultdict(list)
    for owner, name in apps.get_model("people", "Alias").objects.values_list(
        "organisation_id", "name"
    ):
        aliases[owner].append(name)
    rows = apps.get_model("people", "Organisation").objects.values_list("pk", "name", "kind")
    return [
        plain.OrganisationContent(name=name, kind=kind, aliases=aliases[pk])
        for pk, name, kind in rows
    ]
