"""Amounts of money as whole cents: reading them as people write them, and writing them."""

import re

HARD_SPACE = "\u00a0"

# At most fifteen digits before the comma; "32,500" stays unread, because it may mean two things.
NUMBER = r"""
    (?P<whole{n}> [0-9]{{1,3}} (?: [.\u00a0\u202f\u2009] [0-9]{{3}} ){{1,4}} | [0-9]{{1,15}} )
    (?: , (?P<cents{n}> [0-9]{{1,2}} ) | \. (?P<dotted{n}> [0-9]{{2}} ) | [,.] [-–—=]{{1,2}} )?
    (?! [0-9] | [.,][0-9] )
"""
SIGN = r"-/-|[-–−]"
CURRENCY = r"€|EUR\b|euro\b"
ROUNDED = r"(?! \s{0,3} (?: miljoen | miljard | duizend | mln\b | mld\b | mio\b | [mk]\b ))"

AMOUNT = re.compile(
    rf"""(?P<before> {SIGN} )? \s{{0,3}} (?: {CURRENCY} )? \s{{0,3}} (?P<inside> {SIGN} )? \s{{0,3}}
    {NUMBER.format(n="")} \s{{0,3}} (?: {CURRENCY} )?""",
    re.VERBOSE | re.IGNORECASE,
)

# In running text "- € 500" is an item of a list and "€ 5 - € 10" a range; only "-€ 500" is a debt.
IN_PROSE = re.compile(
    rf"""(?<! [0-9A-Za-z] ) (?: (?<! [^\s(] ) (?P<before> [-−] ) )?
    (?: (?: € | EUR\b ) \s{{0,3}} (?P<inside> [-−] (?=[0-9]) )? {NUMBER.format(n="_1")} {ROUNDED}
      | (?<! [0-9.,-] ) {NUMBER.format(n="_2")} \s{{0,3}} (?: {CURRENCY} ) (?! \s{{0,3}} [0-9] )
    )""",
    re.VERBOSE | re.IGNORECASE,
)


def cents(whole: str, fraction: str | None, negative: bool) -> int:
    """ "1.250" and "5" make 125050 cents."""
    amount = int(re.sub("[^0-9]", "", whole)) * 100 + int((fraction or "").ljust(2, "0"))
    return -amount if negative else amount


def read_euro(text: str) -> int | None:
    """The cents of a text that is one amount and nothing else; None when it is anything else."""
    found = AMOUNT.fullmatch(text.strip())
    if not found:
        return None
    negative = bool(found["before"]) != bool(found["inside"])
    return cents(found["whole"], found["cents"] or found["dotted"], negative)


def find_euros(prose: str) -> list[tuple[int, int, int]]:
    """Every amount in running text as (cents, start, end).

    Only what says it is money (€, EUR or euro), and nothing rounded ("€ 1,2 miljoen").
    """
    return [(prose_cents(found), *found.span()) for found in IN_PROSE.finditer(prose)]


def prose_cents(found: re.Match) -> int:
    form = "_1" if found["whole_1"] else "_2"
    fraction = found["cents" + form] or found["dotted" + form]
    return cents(found["whole" + form], fraction, bool(found["before"] or found["inside"]))


def euro(amount: int) -> str:
    """Cents as Dutch readers write them: "€ 32.500", and "€ 117,67" when not whole."""
    whole, fraction = divmod(abs(amount), 100)
    grouped = f"{whole:,}".replace(",", ".")
    return (
        ("-" if amount < 0 else "")
        + f"€{HARD_SPACE}{grouped}"
        + (f",{fraction:02}" if fraction else "")
    )
