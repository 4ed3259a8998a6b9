"""The nouns of exchange."""

from leagenda.exchange.models.amending import Amending, Miswritten, amended
from leagenda.exchange.models.amendment import Amendment
from leagenda.exchange.models.reading import Reading
from leagenda.exchange.models.register_reading import RegisterReading, usual_municipalities
from leagenda.exchange.registers.recognising import Register

__all__ = [
    "Amending",
    "Amendment",
    "Miswritten",
    "Reading",
    "Register",
    "RegisterReading",
    "amended",
    "usual_municipalities",
]
