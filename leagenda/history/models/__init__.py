"""Who did what to what, who looked at what, and the proof that nothing was changed afterwards."""

from leagenda.history.models.chain import Chain
from leagenda.history.models.consultation import Consultation
from leagenda.history.models.event import Event
from leagenda.history.models.removal import Removal
from leagenda.history.models.verification import Verification, spaced
from leagenda.history.models.visit import Visit

__all__ = ["Chain", "Consultation", "Event", "Removal", "Verification", "Visit", "spaced"]
