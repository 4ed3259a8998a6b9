"""Who did what to what, who looked at what, and the proof that nothing was changed afterwards."""

from leagenda.history.models.access_request import AccessRequest
from leagenda.history.models.chain import Chain
from leagenda.history.models.consultation import Consultation
from leagenda.history.models.controller import Controller
from leagenda.history.models.destruction import Certificate, Due, Exemption, due_of, due_on
from leagenda.history.models.dossier import Dossier
from leagenda.history.models.event import Event
from leagenda.history.models.news import News
from leagenda.history.models.register import Register
from leagenda.history.models.removal import Removal
from leagenda.history.models.verification import Verification, spaced
from leagenda.history.models.visit import Visit

__all__ = [
    "AccessRequest",
    "Certificate",
    "Chain",
    "Consultation",
    "Controller",
    "Dossier",
    "Due",
    "Event",
    "Exemption",
    "News",
    "Register",
    "Removal",
    "Verification",
    "Visit",
    "due_of",
    "due_on",
    "spaced",
]
