"""Who consults whom."""

from leagenda.governance.models.group import Group
from leagenda.governance.models.membership import Membership, Seat

__all__ = ["Group", "Membership", "Seat"]
