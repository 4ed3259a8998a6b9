"""What still has to be settled or told, and what is still empty."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from leagenda.planning.rules.finding import Finding
from leagenda.planning.rules.place import at_part, at_plan, shortened


def matters(content) -> Iterator[Finding]:
    for plan in content.work_plans:
        for matter in plan.matters:
            if matter.settled_on is None:
                yield unsettled(plan, matter)
        if not any(plan.actions()):
            yield at_plan(plan).attention(
                "no-actions",
                _("“%(title)s” heeft nog geen acties.") % {"title": plan.title},
                _("Voeg toe wat de partners gaan doen, of laat dit werkplan weg."),
            )


def unsettled(plan, matter) -> Finding:
    words = {"text": shortened(matter.text, 120), "by": matter.raised_by or _("een partner")}
    if matter.kind == "preference":
        return at_part(plan, "open_matter", matter, _("open punt")).attention(
            "preference-not-told",
            _("Een voorkeur van %(by)s is nog niet besproken: “%(text)s”.") % words,
            _("Bespreek dit met de betrokkenen en noteer de dag en de uitkomst."),
        )
    return at_part(plan, "open_matter", matter, _("open punt")).note(
        "open-question",
        _("Nog open: “%(text)s”.") % words,
        _("Noteer de uitkomst zodra die er is."),
    )
