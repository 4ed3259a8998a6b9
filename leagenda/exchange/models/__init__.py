"""The nouns of exchange."""

from leagenda.exchange.models.amending import Amending, Miswritten, amended
from leagenda.exchange.models.amendment import Amendment
from leagenda.exchange.models.reading import Reading

__all__ = ["Amending", "Amendment", "Miswritten", "Reading", "amended"]
