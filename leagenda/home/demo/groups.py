"""The groups of the example: who consults whom, and what is still to be filled."""

import datetime as dt

from leagenda.governance.models import Group, Membership, Seat
from leagenda.people.models import Organisation, User
from leagenda.planning.models import Charge, WorkPlan

BEGINNING = dt.date(2019, 8, 1)
MERGED_ON = dt.date(2021, 7, 31)
PILOT_BEGINS = dt.date(2021, 10, 14)
"""The day on which the steering group decided that there would be a group for the pilot."""

GROUPS = [
    # name, kind, stands under, first day, what it does
    ("Stuurgroep Jeugd en Onderwijs", "steering", "", BEGINNING, "Stelt de jaaragenda vast."),
    (
        "Regiegroep LEA",
        "directing",
        "Stuurgroep Jeugd en Onderwijs",
        BEGINNING,
        "Toetst de plannen van de werkgroepen en stelt werkgroepen in.",
    ),
    ("Werkgroep VVE", "working", "Regiegroep LEA", BEGINNING, "Werkt aan bereik en kwaliteit."),
    ("Werkgroep Gelijke kansen", "working", "Regiegroep LEA", BEGINNING, ""),
    ("Werkgroep Zorg en onderwijs", "working", "Regiegroep LEA", BEGINNING, ""),
    ("Werkgroep Brede ontwikkeling", "working", "Regiegroep LEA", BEGINNING, ""),
    (
        "Werkgroep Vroegsignalering",
        "working",
        "Regiegroep LEA",
        PILOT_BEGINS,
        "Werkt de pilot uit, in de samenstelling die is afgesproken.",
    ),
]
MEMBERS = [
    # group, user name, role
    ("Stuurgroep Jeugd en Onderwijs", "bestuur", "chair"),
    ("Stuurgroep Jeugd en Onderwijs", "beleid", "secretary"),
    ("Regiegroep LEA", "beleid", "secretary"),
    ("Regiegroep LEA", "school", "chair"),
    ("Regiegroep LEA", "opvang", "member"),
    ("Werkgroep VVE", "jgz", "chair"),
    ("Werkgroep VVE", "opvang", "member"),
    ("Werkgroep Gelijke kansen", "school", "lead"),
    ("Werkgroep Zorg en onderwijs", "jgz", "member"),
    ("Werkgroep Brede ontwikkeling", "welzijn", "member"),
]
PILOT = ["Kinderopvang", "Primair onderwijs", "SPPOH", "JGZ", "Gemeente"]
FILLED = [("Kinderopvang", "opvang"), ("JGZ", "jgz"), ("Gemeente", "beleid")]
CHARGES = {
    "1": "Werkgroep Gelijke kansen",
    "2": "Werkgroep Zorg en onderwijs",
    "3": "Werkgroep Brede ontwikkeling",
    "5": "Werkgroep Vroegsignalering",
}


def tell_groups(keeper: User) -> None:
    for name, kind, above, begins_on, assignment in GROUPS:
        within = Group.objects.filter(name=above).first()
        group = Group(name=name, kind=kind, assignment=assignment, within=within)
        group.begins_on = begins_on
        group.keep(by=keeper)
    for name, username, role in MEMBERS:
        join(name, username, keeper, role=role)
    tell_pilot(keeper)
    for number, name in CHARGES.items():
        plan = WorkPlan.objects.get(of__school_year=2021, number=number)
        Charge.give(plan, Group.objects.get(name=name), by=keeper)
    former = Group.objects.get(name="Werkgroep Gelijke kansen")
    former.merge_into(Group.objects.get(name="Werkgroep VVE"), MERGED_ON, by=keeper)


def tell_pilot(keeper: User) -> None:
    """The group of the pilot has its composition, and two seats that nobody fills yet."""
    group = Group.objects.get(name="Werkgroep Vroegsignalering")
    for name in PILOT:
        Seat(group=group, name=name).prescribe(by=keeper)
    for name, username in FILLED:
        join(group.name, username, keeper, seat=group.seats.get(name=name))


def join(name: str, username: str, keeper: User, **words) -> None:
    group, user = Group.objects.get(name=name), User.objects.get(username=username)
    organisation = Organisation.objects.filter(positions__user=user).first()
    member = Membership(group=group, user=user, organisation=organisation, **words)
    member.begins_on = group.begins_on
    member.join(by=keeper)
