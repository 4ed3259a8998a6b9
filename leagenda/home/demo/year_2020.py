"""The year before, as far as the agenda of 2021-2022 tells of it: what was tried, what stopped."""

from leagenda.home.demo.organisations import ORGANISATIONS
from leagenda.home.demo.year_2021 import THEMES, agenda, known
from leagenda.planning.models import (
    ActionContent,
    AmbitionContent,
    IndicatorContent,
    PartnerContent,
    WorkPlanContent,
    YearAgendaContent,
)


def plan(number: int, title: str, themes: list[int], ambition: str, *actions, indicators=()):
    return WorkPlanContent(
        id=known(f"2020 plan {number}"),
        number=str(number),
        title=title,
        themes=[THEMES[theme - 1].id for theme in themes],
        ambitions=[
            AmbitionContent(
                id=known(f"2020 ambitie {number}"),
                text=ambition,
                indicators=list(indicators),
                actions=[
                    ActionContent(
                        id=known(f"2020 plan {number} actie {place}"),
                        number=str(place),
                        description=description,
                        planning=planning,
                        status=status,
                        result=result,
                        partners=[PartnerContent(name=name) for name in partners.split(", ")],
                    )
                    for place, (description, partners, planning, status, result) in enumerate(
                        actions, start=1
                    )
                ],
            )
        ],
    )


def year_agenda() -> YearAgendaContent:
    """Four work plans without amounts: what they cost in that year is not known here."""
    return YearAgendaContent(
        id=known("jaaragenda 2020-2021"),
        school_year=2020,
        introduction="Door corona is niet alles gelukt wat de partners van plan waren.",
        agenda=agenda(),
        organisations=ORGANISATIONS,
        work_plans=[
            plan(
                1,
                "Gelijke kansen",
                [1],
                "Elk kind een goede schoolloopbaan, waar het ook vandaan komt",
                (
                    "Onderzoeken wie niet op een VVE-locatie zit",
                    "JGZ, KO",
                    "Hele schooljaar",
                    "done",
                    "Ongeveer 25% van de doelgroep is niet geplaatst.",
                ),
            ),
            plan(
                2,
                "Verbinding passend onderwijs-jeugdhulp",
                [2],
                "Jeugdhulp dichter bij de scholen",
                (
                    "Jeugdconsulenten verbinden aan scholen",
                    "Gemeente, PO",
                    "Hele schooljaar",
                    "running",
                    "Gaat door in 2021-2022.",
                ),
            ),
            plan(
                3,
                "Brede talentontwikkeling na school",
                [4],
                "Elk kind kan zich breed ontwikkelen",
                (
                    "Pilot met activiteiten na school",
                    "Sport&Welzijn, bibliotheek",
                    "Hele schooljaar",
                    "stopped",
                    "Door corona niet uitgevoerd zoals gepland.",
                ),
            ),
            plan(
                4,
                "Preventie en voorkomen van uitval (mboRijnland)",
                [3],
                "Minder schoolverzuim",
                (
                    "Huisbezoeken met het jongerenwerk",
                    "mboRijnland, Sport&Welzijn",
                    "Hele schooljaar",
                    "done",
                    "Minder bezoeken dan gepland; het verzuim nam af.",
                ),
                indicators=[
                    IndicatorContent(
                        id=known("2020 bezochte studenten"),
                        name="Bezochte studenten",
                        unit="studenten",
                        target="150",
                    )
                ],
            ),
        ],
    )
