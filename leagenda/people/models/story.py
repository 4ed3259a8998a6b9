"""The story of an organisation: what happened to it, its names and its sites, in sentences."""

from leagenda.foundation.remembering import happened
from leagenda.foundation.telling import Told, tell
from leagenda.people.models.organisation import Alias, Organisation
from leagenda.people.models.site import Site, SiteName

MANY = 100
KINDS = [Organisation, Alias, Site, SiteName]


def story_of(organisation: Organisation, site: Site | None = None) -> list[Told]:
    """What happened to an organisation, newest first; only to one of its sites when named."""
    events = happened(organisation, [Site] if site else KINDS)
    if site:
        events = events.filter(subject_id=str(site.pk))
    return tell(events[:MANY])
