"""What a partner does in the agendas."""

from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from leagenda.foundation.clock import today
from leagenda.people.models import Organisation
from leagenda.planning.models import Action

MANY = 100


@require_safe
def list_actions_of(request, pk):
    organisation = get_object_or_404(Organisation.objects.visible_to(request.user), pk=pk)
    actions = Action.objects.visible_to(request.user).of(organisation).with_part_of(organisation)
    actions = actions.order_by(
        "-ambition__plan__of__school_year",
        "ambition__plan__position",
        "ambition__plan_id",
        "ambition__position",
        "position",
        "id",
    )
    page = Paginator(actions, MANY).get_page(request.GET.get("page"))
    return render(
        request,
        "planning/partner_actions.html",
        {
            "organisation": organisation,
            "page_obj": page,
            "rows": [(action, action.is_late(today())) for action in page.object_list],
        },
    )
