"""Who takes part."""

from leagenda.people.models.calendar import Calendar, Closure, Region, SchoolHoliday
from leagenda.people.models.invitation import Invitation
from leagenda.people.models.merging import links_in_words
from leagenda.people.models.organisation import Alias, Organisation, obstacles_to_writing
from leagenda.people.models.position import Position
from leagenda.people.models.role import Role
from leagenda.people.models.session import Session
from leagenda.people.models.site import Site, SiteName, board_with
from leagenda.people.models.story import story_of
from leagenda.people.models.user import User
from leagenda.people.rules import BRIN, LRK

__all__ = [
    "BRIN",
    "LRK",
    "Alias",
    "Calendar",
    "Closure",
    "Invitation",
    "Organisation",
    "Position",
    "Region",
    "Role",
    "SchoolHoliday",
    "Session",
    "Site",
    "SiteName",
    "User",
    "board_with",
    "links_in_words",
    "obstacles_to_writing",
    "story_of",
]
