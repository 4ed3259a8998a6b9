"""The action: one thing that will be done, by whom and when."""

import re
from collections.abc import Iterable, Iterator
from typing import ClassVar

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.own_words import read_planning
from leagenda.foundation.refusal import refuse_if
from leagenda.people.models import Organisation
from leagenda.planning.models.ambition import Ambition
from leagenda.planning.models.part import Part
from leagenda.planning.models.with_documents import WithDocuments
from leagenda.planning.queries import ActionQuerySet, ParticipationQuerySet
from leagenda.planning.rules.evaluations import is_evaluation

LONGEST_NAME, LONGEST_NOTE = 120, 200
SHORT = 40
NAME = re.compile(r"\s*(?P<name>[^(]+?)\s*(?:\((?P<note>[^)]*)\))?\s*$")
BETWEEN_NAMES = re.compile(r"[,;\n]+(?![^(]*\))")


class Action(WithDocuments):
    """One thing that will be done. Its planning is kept in the writers' own words."""

    class Status(models.TextChoices):
        PLANNED = "planned", _("gepland")
        RUNNING = "running", _("loopt")
        DONE = "done", _("afgerond")
        STOPPED = "stopped", _("gestopt")

    owners = ("ambition",)
    paths = ("ambition__plan__of",)
    editable = ("number", "description", "partners", "lead", "planning", "status", "result")
    spoken = ("partners", "lead")
    spoken_labels: ClassVar[dict] = {"partners": _("partners"), "lead": _("wie trekt")}
    reported = frozenset({"status", "result"})

    ambition = models.ForeignKey(
        Ambition, models.CASCADE, related_name="actions", verbose_name=_("ambitie")
    )
    number = models.CharField(_("nummer"), max_length=10, blank=True)
    description = models.TextField(_("actie"))
    planning = models.CharField(_("planning"), max_length=300, blank=True)
    starts_on = models.DateField(_("begint op"), null=True, blank=True, editable=False)
    ends_on = models.DateField(_("eindigt op"), null=True, blank=True, editable=False)
    status = models.CharField(_("status"), max_length=20, choices=Status, default=Status.PLANNED)
    result = models.TextField(_("resultaat"), blank=True)

    objects = ActionQuerySet.as_manager()

    cost_lines: list  # there after `for_rows`

    class Meta(Part.Meta):
        verbose_name = _("actie")
        verbose_name_plural = _("acties")
        indexes = [models.Index(fields=["ends_on", "status"], name="action_late")]

    class Privacy:
        plain = {"number", "description", "planning", "status", "result"}

    def __str__(self):
        return self.description

    def get_absolute_url(self):
        return reverse("planning:show_action", args=[self.pk])

    @property
    def work_plan(self):
        return self.ambition.plan

    @property
    def reading(self):
        """How the planning words were read, within the school year of its agenda."""
        return read_planning(self.planning, self.year_agenda.year)

    @property
    def is_evaluation(self) -> bool:
        """Whether it looks back, by its words."""
        return is_evaluation(self.description)

    def settle(self) -> None:
        self.starts_on, self.ends_on = self.reading.starts_on, self.reading.ends_on

    def is_late(self, today) -> bool:
        open_still = self.status in {self.Status.PLANNED, self.Status.RUNNING}
        return open_still and self.ends_on is not None and self.ends_on < today

    # ── partners, in words ───────────────────────────────────────────────────

    def spoken_words(self, name: str) -> str:
        wanted = self.participations.all()
        leads = name == "lead"
        return ", ".join(str(one) for one in wanted if (one.role == "lead") is leads)

    def speak(self, name: str, words: str) -> None:
        """Read names with commas between them; a remark may stand behind a name in brackets."""
        refuse_if(obstacles_to_names(names_in(words)))
        leads = name == "lead"
        role = Participation.Role.LEAD if leads else Participation.Role.PARTNER
        gone = (
            self.participations.filter(role="lead")
            if leads
            else self.participations.exclude(role="lead")
        )
        funders = set(gone.filter(role="funder").values_list("name", flat=True))
        gone.delete()
        for place, (one, note) in enumerate(names_in(words)):
            self.participations.create(
                name=one,
                note=note,
                role=Participation.Role.FUNDER if one in funders else role,
                organisation=Organisation.objects.named(one).first(),
                position=place,
            )

    # ── verbs ────────────────────────────────────────────────────────────────

    @classmethod
    def from_columns(cls, ambition: Ambition, cells: list[str], *, by) -> "Action":
        """Make the next action from the cells of one row: description, partners, planning."""
        if len(cells) > 1 and cells[0].rstrip(".").isdecimal():
            cells = cells[1:]
        description, partners, planning = [*cells, "", ""][:3]
        action = cls(ambition=ambition, description=description, planning=planning)
        action.number = str(next_number(ambition))
        action.add(by=by, partners=partners)
        return action

    def obstacles_to_changing(self, values: dict, by) -> list[str]:
        """Who takes part may say how it stands (status and result), and nothing else."""
        theirs = self.participations.filter(organisation__in=by.spoken_for)
        if set(values) <= self.reported and theirs.exists():
            return []
        return self.obstacles_to_writing(by)

    def obstacles_to_keeping_documents(self, by) -> list[str]:
        """Who may say how it stands may bring the papers too."""
        return list(self.obstacles_to_reporting(by))

    def obstacles_to_reporting(self, by) -> list[str]:
        return self.obstacles_to_changing(dict.fromkeys(self.reported), by)

    def neighbours(self) -> tuple["Action | None", "Action | None"]:
        """The action before and the one after it in its work plan."""
        actions = Action.objects.filter(ambition__plan=self.ambition.plan_id)
        order = actions.order_by("ambition__position", "ambition_id", "position", "id")
        keys = list(order.values_list("pk", flat=True))
        here = keys.index(self.pk)
        around = actions.in_bulk(keys[max(0, here - 1) : here + 2])
        after = keys[here + 1] if here + 1 < len(keys) else None
        return around.get(keys[here - 1]) if here else None, around.get(after)


class Participation(models.Model):
    """One organisation's part in one action, by the name that the writers use."""

    class Role(models.TextChoices):
        LEAD = "lead", _("trekker")
        PARTNER = "partner", _("partner")
        FUNDER = "funder", _("bekostigt")

    action = models.ForeignKey(
        Action, models.CASCADE, related_name="participations", verbose_name=_("actie")
    )
    organisation = models.ForeignKey(
        Organisation,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="participations",
        verbose_name=_("organisatie"),
    )
    position = models.PositiveIntegerField(_("plaats"), default=0)
    name = models.CharField(_("naam"), max_length=LONGEST_NAME)
    role = models.CharField(_("rol"), max_length=20, choices=Role, default=Role.PARTNER)
    note = models.CharField(_("opmerking"), max_length=LONGEST_NOTE, blank=True)

    objects = ParticipationQuerySet.as_manager()

    class Meta:
        verbose_name = _("deelname")
        verbose_name_plural = _("deelnames")
        ordering = ["position", "id"]

    class Privacy:
        plain = {"name", "role", "note"}

    def __str__(self):
        return f"{self.name} ({self.note})" if self.note else self.name


def names_in(words: str) -> list[tuple[str, str]]:
    """("JGZ", "") and ("Jeugdconsulent", "afhankelijk van casus") from a list in words."""
    parts = [part.strip() for part in BETWEEN_NAMES.split(words)]
    return [name_in(part) for part in parts if part]


def name_in(part: str) -> tuple[str, str]:
    """The name and the remark behind it; other brackets belong to the name as written."""
    found = NAME.match(part)
    return (found["name"], found["note"] or "") if found else (part, "")


def obstacles_to_names(names: Iterable[tuple[str, str]]) -> Iterator[str]:
    """A sentence for each name, with its remark, that is longer than a name is."""
    for name, note in names:
        if len(name) > LONGEST_NAME or len(note) > LONGEST_NOTE:
            sentence = _g("“%s…” is te lang voor een naam. Zet komma’s tussen de namen.")
            yield sentence % name[:SHORT]


def next_number(ambition: Ambition) -> int:
    printed = Action.objects.filter(ambition__plan=ambition.plan).values_list("number", flat=True)
    return max((int(number) for number in printed if number.isdecimal()), default=0) + 1
