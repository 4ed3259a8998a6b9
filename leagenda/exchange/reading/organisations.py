"""Everybody named as a partner, each organisation once, with the other words used for it."""

from django.utils.translation import gettext as _

from leagenda.exchange.reading.actions import ActionReader
from leagenda.exchange.reading.draft import Draft
from leagenda.planning.models import OrganisationContent, YearAgendaContent


def organisations(
    content: YearAgendaContent, reader: ActionReader, draft: Draft
) -> list[OrganisationContent]:
    found: dict[str, OrganisationContent] = {}
    for action in content.actions():
        for partner in action.partners:
            key = partner.name.casefold()
            if key not in found:
                seen = reader.seen.get(key)
                kind = seen.kind if seen else reader.directory.kind(partner.name)
                aliases = sorted(reader.spellings.get(key, ()))
                found[key] = OrganisationContent(name=partner.name, kind=kind, aliases=aliases)
    doubt_aliases(list(found.values()), draft)
    return list(found.values())


def doubt_aliases(all_named: list[OrganisationContent], draft: Draft) -> None:
    """Other words for one organisation are an assumption that can be looked over at once."""
    told = [
        _("%(others)s als %(name)s") % {"others": ", ".join(one.aliases), "name": one.name}
        for one in all_named
        if one.aliases
    ]
    if told:
        draft.doubt(
            "aliases", _("Als dezelfde organisatie gelezen: %(list)s.") % {"list": "; ".join(told)}
        )
