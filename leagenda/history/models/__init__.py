"""Who did what to what, and what was removed."""

from leagenda.history.models.event import Event
from leagenda.history.models.removal import Removal

__all__ = ["Event", "Removal"]
