"""What was read, with what people chose and corrected carried out on it, in the order they did so.

Nothing that was read is overwritten: the proposal as read stays, every choice and correction is a
row of its own, and what stands on the page is worked out from the two. Anything can be taken back.
"""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from django.utils.translation import gettext as _

from leagenda.exchange.models.words import field_of, same_words, words_of, write_words
from leagenda.exchange.reading.proposal import Choice, Doubt, Proposal, Source
from leagenda.foundation.refusal import Overtaken, Refused
from leagenda.planning.models import (
    ActionContent,
    AmbitionContent,
    Identified,
    OpenMatterContent,
    WorkPlanContent,
)

NOT_NEEDED = "not_needed"
APPENDED = {"introduction", "situation", "focus", "intentions", "result"}
MADE = {
    "ambitions": lambda id_, text: AmbitionContent(id=id_, text=text),
    "actions": lambda id_, text: ActionContent(id=id_, description=text),
    "matters": lambda id_, text: OpenMatterContent(id=id_, text=text),
}


class Made(Protocol):
    """One amendment as this module looks at it."""

    @property
    def kind(self) -> str: ...
    @property
    def subject(self) -> str: ...
    @property
    def field(self) -> str: ...
    @property
    def value(self) -> Any: ...


@dataclass(frozen=True)
class Typed:
    """A correction that is not stored yet."""

    subject: str
    field: str
    value: str
    kind: str = "correction"


class Miswritten(Refused):
    """Words that cannot be read; `fields` maps (part, field) to the sentence that says why."""

    def __init__(self, fields: dict[tuple[str, str], str]):
        self.fields = fields
        super().__init__(fields.values())


@dataclass
class Standing:
    """A part with its kind, and the list that it stands in (None for what stands in no list)."""

    kind: str
    part: Any
    within: list | None


class Amending:
    """A proposal in the course of being amended; finds every part by its id."""

    def __init__(self, proposal: Proposal):
        self.proposal = proposal
        self.found: dict[str, Standing] = {}
        self.learn("year_agenda", proposal.content, None)
        self.learn("agenda", proposal.content.agenda, None)

    def learn(self, kind: str, part: Identified, within: list | None) -> None:
        """Remember a part and all that hangs on it."""
        self.found[part.id] = Standing(kind, part, within)
        for name in type(part).model_fields:
            value = getattr(part, name)
            for one in value if isinstance(value, list) else []:
                if isinstance(one, Identified):
                    self.learn(KIND_IN[name], one, value)

    def carry_out(self, made: Made) -> None:
        {
            "choice": self.choose,
            "correction": self.correct,
            "placing": self.place,
            "omission": self.omit,
        }[made.kind](made)

    # ── what stands there, in words ──────────────────────────────────────────

    def words(self, key: tuple[str, str]) -> str:
        """What stands in a field as (part, field); nothing where the part is gone."""
        part, name = key
        standing = self.found.get(part)
        if standing is None or name == "place":
            return self.owner_of(standing) if standing else ""
        return words_of(standing.part, field_of(standing.kind, name))

    def owner_of(self, standing: Standing) -> str:
        plans = self.proposal.content.work_plans
        return next((plan.id for plan in plans if standing.within is plan.ambitions), "")

    def differs(self, key: tuple[str, str], words: str) -> bool:
        return not same_words(self.words(key), words)

    def weigh(self, typed: dict[tuple[str, str], str]) -> None:
        """Refuse, all at once, what cannot be read; each with the field it stands in."""
        errors = {}
        for (part, name), words in typed.items():
            try:
                self.correct(Typed(part, name, words))
            except Refused as refused:
                errors[part, name] = refused.reasons[0]
        if errors:
            raise Miswritten(errors)

    def accepts(self, part: str, name: str) -> bool:
        """Whether a leftover line can be put here."""
        standing = self.found.get(part)
        known = name in MADE or name in APPENDED
        has = standing and name in type(standing.part).model_fields
        return name == NOT_NEEDED or bool(known and has)

    # ── choosing a way out of a doubt ────────────────────────────────────────

    def choose(self, made: Made) -> None:
        """Carry out a choice; the first one is what was read, so that changes nothing."""
        doubt = next(one for one in self.proposal.doubts if one.id == made.subject)
        doubt.chosen = made.value
        if made.value:
            self.take(doubt, doubt.choices[made.value])

    def take(self, doubt: Doubt, choice: Choice) -> None:
        standing = self.found.get(choice.part or doubt.part)
        if standing is None:
            return
        if choice.effect == "set":
            assign(standing.part, choice.field or doubt.field, choice.value)
        elif choice.effect == "move":
            self.move(standing, str(choice.value))
        elif choice.effect == "drop":
            self.drop(standing)
        elif choice.effect == "add_matter":
            matter = OpenMatterContent(
                id=derived_id(standing.part.id, doubt.id), text=str(choice.value)
            )
            standing.part.matters.append(matter)
            self.learn("open_matter", matter, standing.part.matters)

    def move(self, standing: Standing, plan_id: str) -> None:
        plan = self.found.get(plan_id)
        if plan and isinstance(plan.part, WorkPlanContent) and standing.within is not None:
            self.drop(standing)
            plan.part.ambitions.append(standing.part)
            standing.within = plan.part.ambitions

    def drop(self, standing: Standing) -> None:
        if standing.within is not None:
            standing.within[:] = [one for one in standing.within if one is not standing.part]

    # ── correcting, leaving out, finding a place ─────────────────────────────

    def correct(self, made: Made) -> None:
        standing = self.found.get(made.subject)
        if standing is None:
            return
        if made.field == "place":
            self.move(standing, made.value)
        else:
            write_words(standing.part, field_of(standing.kind, made.field), made.value)

    def omit(self, made: Made) -> None:
        standing = self.found.get(made.subject)
        if standing and made.value:
            self.drop(standing)

    def place(self, made: Made) -> None:
        """Give a leftover line its place: behind the words of a field, or as a new part."""
        line = self.proposal.leftovers[int(made.subject)]
        part_id, name = made.value["part"], made.value["field"]
        standing = self.found.get(part_id)
        if name == NOT_NEEDED or standing is None:
            return
        if name in MADE:
            part = MADE[name](derived_id(part_id, f"{name}-{made.subject}"), line.text.strip())
            target = getattr(standing.part, name)
            target.append(part)
            self.learn(KIND_IN[name], part, target)
            part_id, name = part.id, "text" if name != "actions" else "description"
        else:
            before = getattr(standing.part, name)
            setattr(standing.part, name, f"{before}\n{line.text.strip()}".strip())
        self.proposal.sources.append(
            Source(part=part_id, field=name, words=line.text, places=[line.place])
        )


KIND_IN = {
    "themes": "theme",
    "work_plans": "work_plan",
    "ambitions": "ambition",
    "actions": "action",
    "indicators": "indicator",
    "costs": "cost_line",
    "coverages": "coverage",
    "stated": "stated_amount",
    "budget_lines": "budget_line",
    "matters": "open_matter",
    "leads": "lead",
}


def amended(proposal: Proposal, made: Iterable[Made]) -> Proposal:
    """The proposal with every amendment carried out on a copy of it.

    Of several choices for one doubt, places for one line or omissions of one part only the last
    counts; corrections follow each other. Leftover lines that got a place are no longer left over.
    """
    amending, made = Amending(copy_of(proposal)), list(made)
    last = {(one.kind, one.subject): one for one in made if one.kind != "correction"}
    for one in made:
        counts = one.kind == "correction" or last[one.kind, one.subject] is one
        if counts and one.value is not None:
            amending.carry_out(one)
    placed = {
        int(one.subject) for one in last.values() if one.kind == "placing" and one.value is not None
    }
    result = amending.proposal
    result.leftovers = [line for n, line in enumerate(result.leftovers) if n not in placed]
    return result


def copy_of(proposal: Proposal) -> Proposal:
    """Ten times as fast as a deep copy."""
    return Proposal.model_validate(proposal.model_dump())


def assign(part: Identified, name: str, value: object) -> None:
    """Give a field a plain JSON value, checked and made into what the content holds there."""
    type(part).__pydantic_validator__.validate_assignment(part, name, value)


def derived_id(part_id: str, subject: str) -> str:
    """The same id for what is made of one line or doubt, each time it is worked out again."""
    return str(uuid.uuid5(uuid.UUID(part_id), subject))


def overtaken(theirs: dict, by) -> Overtaken:
    sentence = _("%s veranderde dit ook terwijl u bezig was. Kies wat blijft.") % by
    return Overtaken(sentence, theirs=theirs, by=str(by))
