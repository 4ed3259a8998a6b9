"""The smallest thing of each kind the database accepts. Stories live in scenarios."""

import datetime as dt

import factory
from factory.django import DjangoModelFactory

from leagenda.people.models import Organisation, User
from leagenda.planning.models import (
    Action,
    Agenda,
    Ambition,
    BudgetLine,
    CostLine,
    Coverage,
    Indicator,
    OpenMatter,
    Theme,
    WorkPlan,
    YearAgenda,
)

LONG_AGO = dt.date(2015, 1, 1)


class OrganisationFactory(DjangoModelFactory):
    class Meta:
        model = Organisation

    name = factory.Sequence("Organisatie {}".format)


class UserFactory(DjangoModelFactory):
    """Somebody with one position; with `role=None` somebody who takes no part."""

    class Meta:
        model = User

    username = factory.Sequence("gebruiker{}".format)
    email = factory.LazyAttribute(lambda user: f"{user.username}@voorbeeld.example")
    role = User.Role.READER
    organisation = None

    @classmethod
    def _create(cls, model_class, *args, role, organisation, **fields):
        user = super()._create(model_class, *args, **fields)
        if role:
            user.positions.create(role=role, organisation=organisation, begins_on=LONG_AGO)
        return user


class PolicyOfficerFactory(UserFactory):
    role = User.Role.POLICY_OFFICER


class AgendaFactory(DjangoModelFactory):
    class Meta:
        model = Agenda

    first_year = 2019
    last_year = 2022


class ThemeFactory(DjangoModelFactory):
    class Meta:
        model = Theme

    agenda = factory.SubFactory(AgendaFactory)
    number = factory.Sequence(lambda n: str(n + 1))
    name = factory.Sequence("Thema {}".format)


class YearAgendaFactory(DjangoModelFactory):
    class Meta:
        model = YearAgenda

    agenda = factory.SubFactory(AgendaFactory)
    school_year = factory.Sequence(lambda n: 2021 + n)


class BudgetLineFactory(DjangoModelFactory):
    class Meta:
        model = BudgetLine

    of = factory.SubFactory(YearAgendaFactory)
    budget_year = 2021


class WorkPlanFactory(DjangoModelFactory):
    class Meta:
        model = WorkPlan

    of = factory.SubFactory(YearAgendaFactory)
    title = factory.Sequence("Werkplan {}".format)


class AmbitionFactory(DjangoModelFactory):
    class Meta:
        model = Ambition

    plan = factory.SubFactory(WorkPlanFactory)
    text = factory.Sequence("Ambitie {}".format)


class IndicatorFactory(DjangoModelFactory):
    class Meta:
        model = Indicator

    ambition = factory.SubFactory(AmbitionFactory)
    name = "Bereikte studenten"


class ActionFactory(DjangoModelFactory):
    class Meta:
        model = Action

    ambition = factory.SubFactory(AmbitionFactory)
    description = factory.Sequence("Actie {}".format)


class CostLineFactory(DjangoModelFactory):
    class Meta:
        model = CostLine

    plan = factory.SubFactory(WorkPlanFactory)
    lump = 100_00


class CoverageFactory(DjangoModelFactory):
    class Meta:
        model = Coverage

    plan = factory.SubFactory(WorkPlanFactory)
    amount = 50_00


class OpenMatterFactory(DjangoModelFactory):
    class Meta:
        model = OpenMatter

    plan = factory.SubFactory(WorkPlanFactory)
    text = "Nog te bespreken"
