"""The school sites of the example: their codes in the registers, and the names they had."""

import datetime as dt

from leagenda.people.models import Organisation, Site, User, board_with

AGENDA = "Jaaragenda 2021-2022"
MUNICIPALITY = {"municipality": "Leidschendam-Voorburg", "municipality_code": "1916"}
SITES = [
    # name, code, number of the board, place, kind of education
    ("De Waterlelie", "20UO00", "41447", "Leidschendam", Site.Kind.PRIMARY),
    ("Groen van Prinsterer", "12JQ00", "20281", "Voorburg", Site.Kind.PRIMARY),
    ("Kindcentrum Cascade", "07SP00", "20281", "Voorburg", Site.Kind.PRIMARY),
    ("De Margriet", "10VD00", "41447", "Leidschendam", Site.Kind.PRIMARY),
    ("De Parachute", "13AR00", "41447", "Voorburg", Site.Kind.PRIMARY),
    ("De Vliethorst", "20LI00", "20281", "", Site.Kind.SPECIAL_PRIMARY),
    ("Maerten van den Velde", "05DM00", "41447", "", Site.Kind.PRIMARY),
]
EARLIER = {
    "De Waterlelie": ("Springplank", AGENDA),
    "Groen van Prinsterer": ("Driemaster", AGENDA),
    "Kindcentrum Cascade": ("De Dijsselbloem", "Scholenlijst van DUO van omstreeks 2013"),
}
CLOSING = dt.date(2023, 7, 31)
CLOSING_SOURCE = "Leerlingtellingen van DUO: 140 leerlingen in 2022, geen in 2023"


def tell_sites(keeper: User) -> None:
    for name, brin, board, place, kind in SITES:
        site = Site(
            organisation=Organisation.objects.get(name=name),
            board=board_with(board, by=keeper),
            name=name,
            brin=brin,
            place=place,
            kind=kind,
            **MUNICIPALITY,
        ).keep(by=keeper)
        if name in EARLIER:
            earlier, source = EARLIER[name]
            site.was_called(earlier, source=source, by=keeper)
    closed = Site.objects.get(brin="05DM00")
    closed.close(CLOSING, source=CLOSING_SOURCE, by=keeper)
