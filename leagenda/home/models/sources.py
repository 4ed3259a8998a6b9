"""Where work comes from: each source looks at one room, in a number of queries that never grows."""

from collections.abc import Callable, Iterator

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leagenda.background.models import Job
from leagenda.exchange.models import Reading
from leagenda.home.models.asked import ASKED
from leagenda.home.models.viewer import Viewer
from leagenda.home.models.work_item import Subject, Whose, WorkItem
from leagenda.planning.models import Action, OpenMatter, Participation

MANY = 300
"""More than anybody reads; it keeps a page short where an agenda is very long."""


def actions(viewer: Viewer) -> Iterator[WorkItem]:
    """Open actions; of what a keeper only oversees, those with a date."""
    for action in seen_actions(viewer):
        if action.ends_on or not viewer.user.keeps_the_agenda:
            yield from_action(action, viewer)


def seen_actions(viewer: Viewer) -> QuerySet[Action]:
    """Open ones of the plans one leads and of the own organisation; of a keeper, all."""
    ours = Participation.objects.filter(
        action=OuterRef("pk"), organisation__in=viewer.user.spoken_for
    )
    found = Action.objects.filter(
        ambition__plan__of__in=viewer.agendas, status__in=["planned", "running"]
    ).annotate(is_ours=Exists(ours))
    if not viewer.user.keeps_the_agenda:
        found = found.filter(Q(ambition__plan__in=viewer.led_plans) | Q(is_ours=True))
    found = found.select_related("ambition__plan__of")
    return found.order_by(F("ends_on").asc(nulls_last=True), "pk")[:MANY]


def from_action(action: Action, viewer: Viewer) -> WorkItem:
    is_evaluation = action.is_evaluation
    return WorkItem(
        key=f"action:{action.pk}:{action.ends_on or ''}",
        title=action.description,
        reason=reason_of(action, viewer.today),
        label=_("Vul in wat eruit kwam") if is_evaluation else _("Zeg hoe het staat"),
        url=action.get_absolute_url(),
        icon="clipboard-check" if is_evaluation else "flag",
        whose=whose_action(action, viewer),
        subject=Subject.DEADLINE,
        due_on=action.ends_on,
        is_silent=not action.work_plan.of.is_adopted,
    )


def reason_of(action: Action, today) -> str:
    words = {"plan": action.work_plan.title, "planning": action.planning}
    if action.ends_on is None:
        return _("%(plan)s. Er staat niet bij wanneer dit af moet zijn.") % words
    if action.is_late(today):
        return _("%(plan)s. Gepland: %(planning)s. De tijd is voorbij; hoe staat het?") % words
    return _("%(plan)s. Gepland: %(planning)s.") % words


def whose_action(action, viewer: Viewer) -> Whose:
    if action.work_plan.pk in viewer.led_plans:
        return Whose.ME
    return Whose.ORGANISATION if action.is_ours else Whose.ALL


def open_matters(viewer: Viewer) -> Iterator[WorkItem]:
    """Of the plans one leads, and of a keeper all."""
    found = OpenMatter.objects.filter(plan__of__in=viewer.agendas, settled_on=None)
    if not viewer.user.keeps_the_agenda:
        found = found.filter(plan__in=viewer.led_plans)
    for matter in found.select_related("plan__of").order_by("plan__position", "position")[:MANY]:
        yield WorkItem(
            key=f"matter:{matter.pk}",
            title=matter.text,
            reason=_("Open punt bij %s.") % matter.plan.title,
            label=_("Handel af"),
            url=matter.plan.get_absolute_url(),
            icon="circle-dot",
            whose=Whose.ME if matter.plan_id in viewer.led_plans else Whose.ALL,
            subject=Subject.UPKEEP,
            is_silent=True,
        )


def readings(viewer: Viewer) -> Iterator[WorkItem]:
    for reading in Reading.objects.visible_to(viewer.user).unfinished().for_list()[:MANY]:
        is_own = reading.uploaded_by_id == viewer.user.pk
        words = {"who": reading.uploaded_by}
        yield WorkItem(
            key=f"reading:{reading.pk}",
            title=reading.name,
            reason=_("U bent dit aan het inlezen; het is nog niet bevestigd.")
            if is_own
            else _("%(who)s is dit aan het inlezen; het is nog niet bevestigd.") % words,
            label=_("Verder met inlezen"),
            url=reading.get_absolute_url(),
            icon="file-input",
            whose=Whose.ME if is_own else Whose.ALL,
            subject=Subject.UPKEEP,
            is_silent=True,
        )


def what_does_not_add_up(viewer: Viewer) -> Iterator[WorkItem]:
    agenda = viewer.current_agenda
    if agenda is None or not viewer.user.keeps_the_agenda:
        return
    wrong = [one for one in agenda.inspection().open if one.severity == "wrong"]
    if wrong:
        one, many = _("Er is %d ding dat niet klopt."), _("Er zijn %d dingen die niet kloppen.")
        yield WorkItem(
            key=f"findings:{agenda.pk}",
            title=_("Jaaragenda %s klopt nog niet") % agenda,
            reason=(one if len(wrong) == 1 else many) % len(wrong),
            label=_("Bekijk de controle"),
            url=reverse("planning:show_checks", args=[agenda.year]),
            icon="list-checks",
            whose=Whose.ME,
            subject=Subject.UPKEEP,
            is_silent=True,
        )


def failed_work(viewer: Viewer) -> Iterator[WorkItem]:
    if count := Job.objects.visible_to(viewer.user).failed().count():
        yield WorkItem(
            key="background",
            title=_("Achtergrondwerk is mislukt"),
            reason=ngettext("Eén taak lukte niet.", "%d taken lukten niet.", count) % count
            if count > 1
            else _("Eén taak lukte niet."),
            label=_("Bekijk waarom"),
            url=reverse("background:show_background"),
            icon="server-crash",
            whose=Whose.ME,
            subject=Subject.UPKEEP,
            is_silent=True,
        )


Source = Callable[[Viewer], Iterator[WorkItem]]
SOURCES: tuple[Source, ...] = (
    *ASKED,
    what_does_not_add_up,
    failed_work,
    readings,
    actions,
    open_matters,
)
