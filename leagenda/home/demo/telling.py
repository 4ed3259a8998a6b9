"""Telling the example to an empty installation."""

import datetime as dt

from django.db import transaction

from leagenda.home.demo.groups import tell_groups
from leagenda.home.demo.sites import tell_sites
from leagenda.home.demo.story import story
from leagenda.people.models import Organisation, Role, User
from leagenda.planning.models import Action, YearAgenda

PASSWORD = "leagenda"
DAY = dt.date(2021, 11, 23)
"""The day it is in the example: a month after adoption, when the first actions are due."""
BEGINNING = dt.date(2019, 8, 1)
"""Since when everybody takes part: the first day of the agenda of 2019-2022."""

GUESTS = [
    # user name, first name, last name, role, organisation, number of the plan that they lead
    ("beleid", "Bo", "Beleid", Role.POLICY_OFFICER, "Gemeente Leidschendam-Voorburg", ""),
    ("trekker", "Tess", "Trekker", Role.LEAD, "mboRijnland", "4"),
    ("school", "Sjoerd", "Schoolman", Role.CONTACT, "Primair onderwijs", ""),
    ("opvang", "Olga", "Opvang", Role.CONTACT, "Kinderopvang", ""),
    ("jgz", "Jet", "Jeugdarts", Role.CONTACT, "Jeugdgezondheidszorg Zuid-Holland West", ""),
    ("welzijn", "Wim", "Welzijn", Role.CONTACT, "Sport en Welzijn", ""),
    ("lezer", "Lou", "Lezer", Role.READER, "Bibliotheek aan de Vliet", ""),
    ("bestuur", "Bea", "Bestuur", Role.BOARD_MEMBER, "Gemeente Leidschendam-Voorburg", ""),
    ("fg", "Fien", "Gegevens", Role.PRIVACY_OFFICER, "Gemeente Leidschendam-Voorburg", ""),
    ("beheer", "Bas", "Beheer", Role.ADMINISTRATOR, "Gemeente Leidschendam-Voorburg", ""),
]

STANDINGS = [
    # plan, action, status, result: how far it was on that day
    ("1", "1", "running", "Eerste kwartaal is geteld."),
    ("1", "2", "done", "Gehouden met twaalf scholen en opvanglocaties."),
    ("2", "1", "running", ""),
    ("2", "3", "running", ""),
    ("2", "4", "running", ""),
    ("4", "1", "running", ""),
    ("5", "1", "running", "Nog zonder SPPOH."),
]


@transaction.atomic
def tell() -> None:
    """Fill an installation with the example, once: does nothing where anybody is known already."""
    if User.objects.exists():
        return
    keeper = User.objects.create(username="beleid")
    keeper.positions.create(role=Role.POLICY_OFFICER, begins_on=BEGINNING)
    for start in (2020, 2021):
        YearAgenda.confirm(story(start), by=keeper)
    tell_sites(keeper)
    for guest in GUESTS:
        welcome(*guest)
    tell_groups(keeper)
    for plan, number, status, result in STANDINGS:
        stand(plan, number, status=status, result=result, by=keeper)


def welcome(username, first_name, last_name, role, organisation, leads) -> None:
    user, _ = User.objects.get_or_create(username=username)
    user.first_name, user.last_name = first_name, last_name
    user.email = f"{username}@voorbeeld.example"
    user.set_password(PASSWORD)
    user.save()
    user.positions.update_or_create(
        role=role,
        defaults={
            "organisation": Organisation.objects.get(name=organisation),
            "begins_on": BEGINNING,
        },
    )
    if leads:
        plan = YearAgenda.objects.get(school_year=2021).work_plans.get(number=leads)
        plan.leads.create(user=user, name=str(user), organisation=organisation)


def stand(plan, number, *, status, result, by) -> None:
    action = Action.objects.get(
        ambition__plan__of__school_year=2021, ambition__plan__number=plan, number=number
    )
    action.change({"status": status, "result": result}, seen=action.version, by=by)
