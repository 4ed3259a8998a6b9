"""What an organisation does in a year agenda: under its own names, and under those of its field."""

from django.db.models import QuerySet

from leagenda.people.models import Organisation
from leagenda.planning.models.action import Action, Participation
from leagenda.planning.models.ambition import Indicator
from leagenda.planning.models.year_agenda import YearAgenda

FIELDS = {
    # Of each kind of organisation the fields that stand for it in an agenda.
    Organisation.Kind.SCHOOL_BOARD: ("PO", "Onderwijs"),
    Organisation.Kind.SCHOOL: ("PO", "Onderwijs"),
    Organisation.Kind.CHILDCARE: ("KO",),
    Organisation.Kind.VOCATIONAL: ("MBO",),
}


def fields_of(organisation: Organisation) -> list[Organisation]:
    """The fields that it belongs to: a school board is meant where "PO" stands."""
    found = []
    for name in FIELDS.get(Organisation.Kind(organisation.kind), ()):
        named = Organisation.objects.named(name).filter(kind=Organisation.Kind.FIELD)
        found += list(named)
    return found


def actions_of(organisation: Organisation, year_agenda: YearAgenda) -> QuerySet:
    """Its actions in one year agenda, also those of its field, as they stand in the document."""
    keys = Participation.objects.none().values("action")
    for one in (organisation, *fields_of(organisation)):
        keys = keys | Participation.objects.of(one).values("action")
    actions = Action.objects.within(year_agenda).filter(pk__in=keys)
    return actions.in_order().select_related("ambition__plan__of")


def asked_of(organisation: Organisation, year_agenda: YearAgenda) -> list[Action | Indicator]:
    """What one can ask it about: its actions, each ambition's indicators behind them."""
    parts: list[Action | Indicator] = []
    actions = list(actions_of(organisation, year_agenda).prefetch_related("ambition__indicators"))
    for place, action in enumerate(actions):
        parts.append(action)
        is_last = place + 1 == len(actions) or actions[place + 1].ambition_id != action.ambition_id
        if is_last:
            parts += action.ambition.indicators.all()
    return parts


def partners_in(year_agenda: YearAgenda) -> list[Organisation]:
    """Every organisation that takes part in an action of it, by name."""
    within = {"participations__action__ambition__plan__of": year_agenda}
    return list(Organisation.objects.filter(**within).distinct().order_by("name"))
