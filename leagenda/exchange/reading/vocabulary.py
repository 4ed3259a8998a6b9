"""The words by which municipalities name the same columns and the same pieces of prose."""

import re
from enum import StrEnum


class Column(StrEnum):
    NUMBER = "number"
    THEME = "theme"
    AMBITION = "ambition"
    INDICATOR = "indicator"
    TARGET = "target"
    BASELINE = "baseline"
    ACTION = "action"
    LEAD = "lead"
    PARTNERS = "partners"
    PLANNING = "planning"
    COVERAGE = "coverage"
    NET = "net"
    COST = "cost"
    STATUS = "status"
    RESULT = "result"


MONEY = (Column.COST, Column.COVERAGE, Column.NET)

# The order counts: of "kosten t.l.v. budget" and "budget (dekking)" the first that fits is taken.
COLUMN_WORDS = {
    Column.NUMBER: "nr | nr. | no | nummer | # | volgnr | volgnummer | actienr | actienummer",
    Column.NET: "t.l.v. | tlv | ten laste | netto | saldo | per saldo",
    Column.COVERAGE: "dekking | reeds beschikbaar | bijdrage derden | cofinanciering | inkomsten "
    "| baten | bijdragen",
    Column.COST: "kosten | budget | middelen | begroting | bedrag | financiën | financien | geld "
    "| raming | lasten | investering | euro | € | kostenraming | dekking en kosten | uren "
    "| inzet middelen | begroot | prijs",
    Column.STATUS: "status | stand van zaken | voortgang | svz",
    Column.BASELINE: "nulmeting | uitgangswaarde | startwaarde | beginwaarde | huidige waarde",
    Column.TARGET: "streefwaarde | doelwaarde | streefcijfer | norm",
    Column.INDICATOR: "indicator | indicatoren | prestatie-indicator | kpi | meetbaar | gemeten",
    Column.RESULT: "resultaat | resultaten | beoogd resultaat | opbrengst | output | product "
    "| opgeleverd | effect",
    Column.LEAD: "trekker | trekkers | verantwoordelijke | verantwoordelijk | eigenaar "
    "| actiehouder | coördinatie | coördinator | penvoerder | regie | kartrekker "
    "| eindverantwoordelijke | probleemeigenaar | eerste aanspreekpunt",
    Column.PARTNERS: "partners | partner | betrokkenen | betrokken | wie | samenwerking "
    "| samenwerkingspartners | uitvoerder | uitvoerders | deelnemers | partijen | organisaties "
    "| met wie | door wie | medewerking",
    Column.PLANNING: "planning | wanneer | termijn | tijdpad | periode | tijdsplanning | tijdstip "
    "| deadline | gereed | datum | start | eind | einde | looptijd | tijd | kwartaal | maand "
    "| doorlooptijd",
    Column.AMBITION: "ambitie | ambities | doel | doelen | doelstelling | doelstellingen "
    "| hoofddoel | subdoel | beoogd doel",
    Column.ACTION: "actie | acties | activiteit | activiteiten | maatregel | maatregelen "
    "| inspanning | inspanningen | wat | actiepunt | actiepunten | werkzaamheden | taak | taken "
    "| wat gaan we doen | aanpak | interventie | project",
    Column.THEME: "thema | thema's | themas | speerpunt | speerpunten | pijler | pijlers | opgave "
    "| opgaven | programmalijn | hoofdstuk | onderwerp | lijn | werkplan | werkplannen | onderdeel "
    "| programma",
}


def pattern_of(words: str) -> re.Pattern:
    choices = sorted((word.strip() for word in words.split("|")), key=len, reverse=True)
    either = "|".join(map(re.escape, choices))
    return re.compile(rf"(?<![\w])(?:{either})(?![\w])")


COLUMN_PATTERNS = {column: pattern_of(words) for column, words in COLUMN_WORDS.items()}

TOTAL = re.compile(r"(?:sub|eind)?tota(?:al|le)\b|^som\b|^opgeteld\b", re.IGNORECASE)
IDEM = re.compile(r"(?:idem|id\.|dito|zie boven|zie hierboven|,,|[\"”“″]{1,2})\W*", re.IGNORECASE)
LONGEST_HEADER = 60

LABELS = {
    "situation": r"huidige situatie|uitgangssituatie|aanleiding|context|waar staan we(?: nu)?"
    r"|stand van zaken|achtergrond|situatie",
    "ambition": r"(?:gezamenlijke )?ambities?(?: \d+)?|doelstelling(?:en)?(?: \d+)?|doel(?: \d+)?"
    r"|wat willen we bereiken|beoogd doel",
    "focus": r"focus|(?:onze )?prioriteit(?:en)?|accenten?",
    "intentions": r"wat (?:gaan|doen) (?:de partners|we|wij)\b[^:?]*|voornemens|aanpak"
    r"|hoe gaan we dat (?:doen|bereiken)|werkwijze|wat gaan we doen",
    "introduction": r"inleiding|voorwoord|vooraf|leeswijzer",
    "leads": r"(?:kar)?trekkers?|werkplantrekkers?",
    "themes": r"(?:de )?thema[’']?s(?: [^:]*)?|speerpunten|pijlers|opgaven",
    "principles": r"uitgangspunten|leidende principes",
}
# A label stands before a colon, is a question, or has the line for itself.
LABEL = re.compile(
    "|".join(rf"(?P<{name}>{words})" for name, words in LABELS.items()), re.IGNORECASE
)
AFTER_LABEL = re.compile(r"\s*(?:[:?]\s*|$)")


def column_of(header: str) -> Column | None:
    """What a column is about; None for a header that is none of our words."""
    words = " ".join(header.casefold().replace("(s)", "s").replace("’", "'").split())
    if not words or len(words) > LONGEST_HEADER:
        return None
    for column, pattern in COLUMN_PATTERNS.items():
        if pattern.search(words):
            return column
    return None


def label_of(text: str) -> tuple[str, int] | None:
    """Which piece of a chapter begins here, and where the label ends: ("ambition", 9)."""
    found = LABEL.match(text)
    after = AFTER_LABEL.match(text, found.end()) if found else None
    return (str(found.lastgroup), after.end()) if found and after else None


def is_idem(text: str) -> bool:
    return bool(IDEM.fullmatch(text.strip()))
