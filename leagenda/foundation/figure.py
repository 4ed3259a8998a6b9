"""Numbers as Dutch readers write them."""

import re
from decimal import Decimal, InvalidOperation

GROUPED = re.compile(r"-?\d{1,3}(\.\d{3})+(,\d+)?")


def figure(number: Decimal) -> str:
    """With a comma and without needless zeros: "25,5", "300"."""
    text = f"{number:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", ",")


def read_figure(words: str) -> Decimal | None:
    """Reads "1.250", "25,5" and "25.5"; None when it is no number."""
    text = "".join(words.split())
    text = text.replace(".", "") if GROUPED.fullmatch(text) else text
    try:
        number = Decimal(text.replace(",", "."))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
