"""The organisations that the example agenda names, and the fields it names as one."""

from leagenda.planning.models import OrganisationContent

ORGANISATIONS = [
    OrganisationContent(name=name, kind=kind, aliases=aliases)
    for name, kind, aliases in [
        ("Gemeente Leidschendam-Voorburg", "municipality", ["gemeente", "Jeugdconsulent gemeente"]),
        ("Primair onderwijs", "field", ["PO", "basisonderwijs", "scholen", "basisscholen"]),
        ("Kinderopvang", "field", ["KO"]),
        ("Jeugdgezondheidszorg Zuid-Holland West", "health", ["JGZ", "JGZ Zuid-Holland West"]),
        ("GGD Haaglanden", "health", ["GGD"]),
        ("Schoolmaatschappelijk werk", "field", ["SMW"]),
        ("Kwadraad", "social_work", []),
        ("Schoolformaat", "social_work", []),
        ("SPPOH", "alliance", ["Stichting Passend Primair Onderwijs Haaglanden"]),
        ("Bibliotheek aan de Vliet", "library", ["bibliotheek"]),
        ("Sport en Welzijn", "welfare", ["Sport&Welzijn"]),
        ("Trias", "other", []),
        ("Veilig Thuis", "safety", []),
        ("mboRijnland", "vocational", []),
        ("Vlietkinderen", "childcare", []),
        ("DAK kindercentra", "childcare", ["DAK"]),
        ("SKZ", "childcare", []),
        ("De Waterlelie", "school", ["Springplank", "IKEC De Waterlelie"]),
        ("Groen van Prinsterer", "school", ["Driemaster"]),
        ("Kindcentrum Cascade", "school", ["Cascade"]),
        ("De Margriet", "school", ["Margriet"]),
        ("De Parachute", "school", ["Parachute"]),
        ("De Vliethorst", "school", ["Vliethorst"]),
        ("Maerten van den Velde", "school", ["Maerten v.d. Velde"]),
    ]
]

SITES = {
    "De Waterlelie": "20UO00",
    "Groen van Prinsterer": "12JQ00",
    "Kindcentrum Cascade": "07SP00",
    "De Margriet": "10VD00",
    "De Parachute": "13AR00",
    "De Vliethorst": "20LI00",
    "Maerten van den Velde": "05DM00",
}
