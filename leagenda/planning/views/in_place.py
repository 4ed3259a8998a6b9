"""Forms that open in the place of what they change. Without htmx the same page stands alone."""

from django_htmx.http import reselect, reswap, retarget

from leagenda.planning.models import CostLine, Coverage, Part
from leagenda.planning.views.kinds import kind_of

HERE = "closest [data-editing]"


def is_in_place(request) -> bool:
    """Whether the answer will stand in another page, and not be one."""
    return bool(request.htmx) and not request.htmx.boosted


def refused_in_place(request, answer, around: str = HERE):
    """A refused form comes back where it stood, instead of what it would have made."""
    if is_in_place(request):
        retarget(answer, around)
        reselect(answer, "[data-editing]")
        reswap(answer, "outerHTML")
    return answer


def room_of(part: Part, section: str = "") -> dict:
    """What a saved form gives way to (`region`, by its id), where that comes (`around`), and what
    else on the page follows (`refresh`).
    """
    if isinstance(part, CostLine | Coverage) and part.work_plan:
        region = f"geld-{part.work_plan.pk}"
        return {"region": region, "around": f"#{region}", "refresh": "#messages,#overzicht"}
    if part.work_plan is None and part != part.year_agenda:
        return {"region": "overzicht", "around": "#overzicht", "refresh": "#messages"}
    anchor = kind_of(part).anchor(part)
    region = f"{anchor}-{section}" if section else anchor
    return {"region": region, "around": HERE, "refresh": "#messages"}


def room_for_new(owner: Part) -> dict:
    """The same for a new part that hangs on `owner`."""
    region = f"werkplan-{owner.work_plan.pk}" if owner.work_plan else "overzicht"
    return {"region": region, "around": f"#{region}", "refresh": "#messages,#overzicht"}
