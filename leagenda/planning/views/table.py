"""All actions of a year agenda as a table: filter, sort, choose columns, change several at once."""

from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from leagenda.foundation.clock import today
from leagenda.foundation.refusal import Refused
from leagenda.planning.forms import TableFilter, TogetherForm
from leagenda.planning.models import Action
from leagenda.planning.models.conversation import Talk
from leagenda.planning.models.rows import rows_of
from leagenda.planning.models.selection import Selection
from leagenda.planning.views.places import back_from, forbid_if
from leagenda.planning.views.subnav import find_year_agenda, subnav

MANY = 100
SHOWN = 20  # of a selection, before it is changed
ORDERS = {
    "nr": (),
    "actie": ("description",),
    "werkplan": (),
    "ambitie": ("ambition__text",),
    "partners": ("first_partner",),
    "trekker": ("first_lead",),
    "planning": ("starts_on", "ends_on"),
    "tot": ("ends_on",),
    "status": ("status",),
    "resultaat": ("result",),
    "budget": ("total_cost",),
}


@require_safe
def show_table(request, year):
    year_agenda = find_year_agenda(request, year)
    chosen = TableFilter(request.GET, year_agenda)
    order = request.GET.get("op", "nr")
    actions = sorted_by(order, chosen.chosen_from(actions_of(year_agenda)))
    page = Paginator(fetched(actions), MANY).get_page(request.GET.get("page"))
    context = {
        "year_agenda": year_agenda,
        "tabs": subnav(year_agenda, "planning:show_table"),
        "filter": chosen,
        "headers": headers(chosen, order),
        "page_obj": page,
        "rows": rows_of(page.object_list, year_agenda.year, today()),
        "may_write": year_agenda.may_be_written_by(request.user),
        "ways": TogetherForm.WAYS.items(),
        "talk": Talk(year_agenda, request.user),
        "here": request.get_full_path(),
        "filters": filters_in(request),
    }
    return render(request, "planning/table.html", context)


@require_http_methods(["GET", "POST"])
def change_together(request, year):
    """Asks what the ticked actions get and says how many they are; then does it to all or none."""
    year_agenda = find_year_agenda(request, year)
    forbid_if(year_agenda.obstacles_to_writing(request.user))
    way = request.GET.get("wat", "")
    way = way if way in TogetherForm.WAYS else "status"
    data = request.POST if request.method == "POST" else None
    form = TogetherForm(data, way=way, year_agenda=year_agenda)
    selection = selected(request, year_agenda)
    table = back_from(request, reverse("planning:show_table", args=[year]))
    if form.is_valid():
        try:
            count = selection.actions.count()
            removals = form.carry_out(selection, by=request.user)
        except Refused as refused:
            form.add_error(None, refused.reasons)
        else:
            tell(request, count, removals)
            return redirect(table)
    context = {
        "year_agenda": year_agenda,
        "form": form,
        "way": TogetherForm.WAYS[way],
        "is_removal": way == "verwijderen",
        "count": selection.actions.count(),
        "some": selection.actions[:SHOWN],
        "obstacles": list(selection.obstacles()),
        "table": table,
    }
    status = 422 if form.errors else 200
    return render(request, "planning/change_together.html", context, status=status)


def tell(request, count: int, removals: list) -> None:
    if not removals:
        sentence = ngettext("%(n)s actie gewijzigd.", "%(n)s acties gewijzigd.", count)
        messages.success(request, sentence % {"n": count})
        return
    numbers = urlencode({"nr": [removal.pk for removal in removals]}, doseq=True)
    undo = f"{reverse('planning:restore_together')}?{numbers}"
    sentence = ngettext("%(n)s actie verwijderd.", "%(n)s acties verwijderd.", count)
    messages.success(request, sentence % {"n": count}, extra_tags=f"undo:{undo}")


def selected(request, year_agenda) -> Selection:
    """The ticked actions, or everything that the filter finds."""
    actions = actions_of(year_agenda)
    if request.GET.get("alles"):
        actions = TableFilter(request.GET, year_agenda).chosen_from(actions)
    else:
        actions = actions.filter(pk__in=keys(request.GET.getlist("rij")))
    chosen = Action.objects.within(year_agenda).filter(pk__in=actions.values("pk"))
    return Selection(chosen.in_order())


def keys(words: list[str]) -> list[UUID]:
    """Those that can be the key of an action; a mangled address finds nothing."""
    return [key for word in words if (key := key_in(word))]


def key_in(word: str) -> UUID | None:
    try:
        return UUID(word)
    except ValueError:
        return None


def actions_of(year_agenda):
    return Action.objects.within(year_agenda)


def fetched(actions):
    return actions.select_related("ambition__plan").for_rows()


def sorted_by(order: str, actions):
    """By one column, and where that says nothing as in the document; a minus turns it round."""
    name = order.removeprefix("-")
    actions = actions.with_names().with_cost().in_order()
    if name not in ORDERS:
        return actions
    document = actions.query.order_by
    own = ORDERS[name] or document
    turned = [f"-{field}" for field in own] if order.startswith("-") else own
    return actions.order_by(*turned, *document)


def headers(chosen: TableFilter, order: str) -> list[dict]:
    """Of each column: its words, how it is sorted now, and what a click makes of that."""
    labels = {"nr": _("nr"), "actie": _("Actie")} | dict(TableFilter.COLUMNS)
    return [
        {
            "label": labels[name],
            "sorted": {name: "ascending", f"-{name}": "descending"}.get(order, ""),
            "turn": f"-{name}" if order == name else name,
            "is_amount": name == "budget",
        }
        for name in ("nr", "actie", *chosen.columns)
    ]


def filters_in(request) -> list[tuple[str, str]]:
    """What is picked, to take along when all that was found is changed."""
    names = (*TableFilter.base_fields, "op")
    return [(name, value) for name in names for value in request.GET.getlist(name)]
