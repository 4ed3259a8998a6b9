"""Who takes part."""

from leagenda.people.models.organisation import Alias, Organisation, obstacles_to_writing
from leagenda.people.models.position import Position
from leagenda.people.models.role import Role
from leagenda.people.models.site import Site
from leagenda.people.models.user import User

__all__ = ["Alias", "Organisation", "Position", "Role", "Site", "User", "obstacles_to_writing"]
