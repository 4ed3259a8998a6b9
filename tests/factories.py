"""The smallest thing of each kind the database accepts. Stories live in scenarios."""

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


class OrganisationFactory(DjangoModelFactory):
    class Meta:
        model = Organisation

    name = factory.Sequence("Organisatie {}".format)


class UserFactory(DjangoModelFactory):
    class Meta:
        model = User

    username = factory.Sequence("gebruiker{}".format)
    email = factory.LazyAttribute(lambda user: f"{user.username}@voorbeeld.example")


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
