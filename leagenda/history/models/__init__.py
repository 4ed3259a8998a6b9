"""Who did what to what, what was removed, and the proof that nothing was changed afterwards."""

from leagenda.history.models.chain import Chain
from leagenda.history.models.event import Event
from leagenda.history.models.removal import Removal
from leagenda.history.models.verification import Verification, spaced

__all__ = ["Chain", "Event", "Removal", "Verification", "spaced"]
