"""The words of planning and what each means. Keys are tokens in lower case, without dots."""

from enum import Enum, auto

from leagenda.foundation.own_words.intervals import BEGIN, END, MIDDLE
from leagenda.foundation.own_words.recurrence import Recurrence, Unit
from leagenda.foundation.own_words.tokens import Table


class Join(Enum):
    """How two moments hang together."""

    AND = auto()
    OR = auto()
    THROUGH = auto()
    UP_TO = auto()


class Bound(Enum):
    """What a moment bounds."""

    BEFORE = auto()
    BEFORE_OR_FOR = auto()  # "voor 1 mei" is before, "voor 2022" is for
    BY = auto()
    FROM = auto()
    AFTER = auto()
    AROUND = auto()
    BETWEEN = auto()


def each[Value](meanings: dict[Value, str]) -> Table[Value]:
    """A table written the other way round: a meaning, and its words separated by bars."""
    return Table(
        {words: meaning for meaning, many in meanings.items() for words in many.split(" | ")}
    )


def only(words: str) -> Table[bool]:
    return each({True: words})


# ── The calendar ─────────────────────────────────────────────────────────────

MONTHS = each(
    {
        1: "januari | jan",
        2: "februari | feb | febr | febuari",
        3: "maart | mrt | mar | maa",
        4: "april | apr",
        5: "mei",
        6: "juni | jun",
        7: "juli | jul",
        8: "augustus | aug",
        9: "september | sept | sep",
        10: "oktober | okt | october | oct",
        11: "november | nov",
        12: "december | dec",
    }
)
FIRST_NAMES = only("jan")  # in running text "Jan" may well be a person

SEASONS = each(
    {
        (3, 5): "voorjaar | lente",
        (6, 8): "zomer | zomerperiode",
        (9, 11): "najaar | herfst",
        (12, 14): "winter",
    }
)

# The earliest and latest day on which a holiday starts and ends, over the three regions and the
# years 2019-2028: the regulation on school holidays moves them, the words do not say which.
HOLIDAYS = each(
    {
        (((10, 10), (10, 26)), ((10, 18), (11, 3))): "herfstvakantie",
        (((12, 19), (12, 26)), ((13, 3), (13, 10))): "kerstvakantie | kerst | kerstmis",
        (((2, 10), (2, 27)), ((2, 18), (3, 7))): (
            "voorjaarsvakantie | krokusvakantie | carnavalsvakantie"
        ),
        (((4, 18), (5, 1)), ((5, 3), (5, 10))): "meivakantie",
        (((7, 4), (7, 25)), ((8, 16), (9, 5))): "zomervakantie | zomerstop | grote vakantie",
    }
)
SUMMER = Table({"zomer": (((7, 4), (7, 25)), ((8, 16), (9, 5)))})  # "voor de zomer": the holiday

WEEKDAYS = only(
    "maandag | dinsdag | woensdag | donderdag | vrijdag | zaterdag | zondag | "
    "ma | di | wo | do | vr | za | zo"
)

QUARTER_SIGNS = each({True: "q | kwartaal | kwartalen | kw", False: "k"})
QUARTERS = only("kwartaal | kwartalen | kw | q | - kwartaal")
WEEKS = only("week | weken | wk | weeknummer | weeknr")
ROMAN = each({1: "i", 2: "ii", 3: "iii", 4: "iv"})

SCHOOL_YEARS = only(
    "schooljaar | schooljaren | sj | schj | cursusjaar | studiejaar | lesjaar | school jaar"
)
YEARS = only("jaar | kalenderjaar | jaren | kalenderjaren | begrotingsjaar")
WHOLE = only("hele | heel | gehele | geheel | volledige | hele de | hele het")
THIS = each(
    {
        0: "dit | het | huidig | huidige | lopende | komend | komende | gehele",
        1: "volgend",
        -1: "vorig",
    }
)
ALWAYS = only(
    "doorlopend | doorlopende | continu | continue | structureel | permanent | voortdurend | "
    "dagelijks | jaarrond | het jaar rond | het hele jaar | hele jaar door | het hele jaar door | "
    "hele jaar | gehele jaar | het gehele jaar | het jaar door | hele periode | gehele periode | "
    "doorlopend proces | ongoing"
)

# ── Pieces and numbers ───────────────────────────────────────────────────────

PARTS = each(
    {
        BEGIN: "begin | beginnend",
        MIDDLE: "medio | half | halverwege | midden | mid",
        END: "eind | einde | ultimo | eindigend",
    }
)
STARTS = only("start | aanvang | opening")  # of a year; "start september" is no part of it
SUFFIXES = only("e | de | ste | ᵉ | - e")
ORDINALS = each(
    {1: "eerste", 2: "tweede", 3: "derde", 4: "vierde", 5: "vijfde", 6: "zesde", 0: "laatste"}
)
HALVES = only("helft")
HALF_YEARS = only("halfjaar | half jaar | halve jaar | - halfjaar")
SEMESTERS = only("semester")  # of the school year

NUMERALS = each(
    {
        1: "een | één",
        2: "twee",
        3: "drie",
        4: "vier",
        5: "vijf",
        6: "zes",
        7: "zeven",
        8: "acht",
        9: "negen",
        10: "tien",
        11: "elf",
        12: "twaalf",
    }
)

# ── How moments hang together ────────────────────────────────────────────────

JOINS = each(
    {
        Join.AND: "en | , | & | + | ; | , en",
        Join.OR: "/ | of | en / of | à | dan wel | \\",
        Join.THROUGH: "- | t / m | tot en met | t m | tm | t - m | t en m | t / m en met | - >",
        Join.UP_TO: "tot | tot aan",
    }
)
BOUNDS = each(
    {
        Bound.BEFORE: (
            "vóór | vòòr | vóor | voór | uiterlijk voor | uiterlijk vóór | gereed voor | "
            "gereed vóór | klaar voor | klaar vóór | afgerond voor | afgerond vóór | tot | tot aan"
        ),
        Bound.BEFORE_OR_FOR: "voor",
        Bound.BY: (
            "uiterlijk | uiterlijk op | t / m | tot en met | t m | tm | niet later dan | gereed | "
            "klaar | afgerond | deadline | gereed per | < | ≤"
        ),
        Bound.FROM: (
            "vanaf | met ingang van | m i v | sinds | ingaande | start vanaf | start per | > | ≥"
        ),
        Bound.AFTER: "na | ná | na afloop van",
        Bound.AROUND: "rond | rondom | omstreeks | circa | ca | ongeveer | ± | ~",
        Bound.BETWEEN: "tussen",
    }
)
LEADING = only(
    "in | op | de | het | 't | van | om | per | aan | bij | dd | d d | gedurende | tijdens | "
    "in de loop van | maand | maanden | periode | dit | komend | komende | aankomend | "
    "in elk geval | planning | gepland | voorzien | : | ("
)
OF = only("van | van de")
INSIDE = only("van | van de | van het | in | in de | in het | de | het | ' t | , | ( | -")
TOWARDS_YEAR = only("van | in | , | - | / | van het jaar | ( | : | van het | in het")
AFTER_YEAR = only(": | , | - | ( | /")

# ── What comes back ──────────────────────────────────────────────────────────

UNITS = each(
    {
        Unit.WEEK: "week | weken | wk",
        Unit.MONTH: "maand | maanden | mnd",
        Unit.QUARTER: "kwartaal | kwartalen | kw | q",
        Unit.HALF_YEAR: "halfjaar | half jaar | halve jaar | semester",
        Unit.YEAR: "jaar | jaren | schooljaar | kalenderjaar | jr | j",
    }
)
ADVERBS = Table(
    {
        "wekelijks": Recurrence(1, Unit.WEEK),
        "wekelijkse": Recurrence(1, Unit.WEEK),
        "tweewekelijks": Recurrence(1, Unit.WEEK, 2),
        "veertiendaags": Recurrence(1, Unit.WEEK, 2),
        "driewekelijks": Recurrence(1, Unit.WEEK, 3),
        "vierwekelijks": Recurrence(1, Unit.WEEK, 4),
        "zeswekelijks": Recurrence(1, Unit.WEEK, 6),
        "maandelijks": Recurrence(1, Unit.MONTH),
        "maandelijkse": Recurrence(1, Unit.MONTH),
        "tweemaandelijks": Recurrence(1, Unit.MONTH, 2),
        "driemaandelijks": Recurrence(1, Unit.MONTH, 3),
        "halfjaarlijks": Recurrence(1, Unit.HALF_YEAR),
        "halfjaarlijkse": Recurrence(1, Unit.HALF_YEAR),
        "jaarlijks": Recurrence(1, Unit.YEAR),
        "jaarlijkse": Recurrence(1, Unit.YEAR),
        "tweejaarlijks": Recurrence(1, Unit.YEAR, 2),
    }
)
PLAIN_ADVERBS = each({Unit.WEEK: "wekelijks", Unit.MONTH: "maandelijks", Unit.YEAR: "jaarlijks"})
EACH = only("ieder | iedere | elk | elke")
ALTERNATE = only("om de | om het | om 't")
PER = only("per | / | p / | p | in de | in het | in een | elk | elke | ieder | iedere")
TIMES = only(
    "keer | x | maal | keren | bijeenkomst | bijeenkomsten | overleg | overleggen | sessie | "
    "sessies | vergadering | vergaderingen | moment | momenten"
)
ONCE_OR_MORE = each({1: "eens | eenmaal | éénmaal", 2: "tweemaal", 3: "driemaal", 4: "viermaal"})
AT_LEAST = only("minimaal | minstens | ten minste | tenminste | circa | ca | ongeveer | maximaal")
RANGE_OF_TIMES = only("- | à | tot | of | / | a")

# "10 uur per week" says how much, not when.
QUANTITIES = only(
    "uur | uren | u | euro | € | eur | fte | dag | dagen | dagdeel | dagdelen | casus"
)

# What may stand between two pieces of one planning, and is no text of its own.
GLUE = only(", | . | ; | : | ( | ) | [ | ] | - | / | & | + | * | • | en | of | tevens")
