from leagenda.background.models.job import Job
from leagenda.background.models.routine import Routine
from leagenda.background.models.worker import Worker

__all__ = ["Job", "Routine", "Worker"]
