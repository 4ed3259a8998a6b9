"""What a user fills in."""

from leagenda.people.forms.organisations import (
    AliasForm,
    OrganisationForm,
    PartnerFilter,
    SiteForm,
)

__all__ = ["AliasForm", "OrganisationForm", "PartnerFilter", "SiteForm"]
