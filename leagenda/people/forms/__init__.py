"""What a user fills in."""

from leagenda.people.forms.calendar import CalendarForm, CalendarYear, ClosureForm
from leagenda.people.forms.organisations import (
    AliasForm,
    MergeForm,
    OrganisationForm,
    PartnerFilter,
    SiteForm,
    SiteNameForm,
)

__all__ = [
    "AliasForm",
    "CalendarForm",
    "CalendarYear",
    "ClosureForm",
    "MergeForm",
    "OrganisationForm",
    "PartnerFilter",
    "SiteForm",
    "SiteNameForm",
]
