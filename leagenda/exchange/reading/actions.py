"""A row of an action table as an action: cells read by their column, doubts with ways out."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from leagenda.exchange.reading.action_table import ReadRow
from leagenda.exchange.reading.block import Line
from leagenda.exchange.reading.costs import is_told, is_unread, read_costs, read_hours
from leagenda.exchange.reading.draft import Draft
from leagenda.exchange.reading.partners import NOTE, Directory, Partner, Role, read_partners
from leagenda.exchange.reading.proposal import Choice
from leagenda.exchange.reading.status import status_and_result, status_of
from leagenda.exchange.reading.vocabulary import Column, is_idem
from leagenda.foundation.own_words import read_planning
from leagenda.foundation.school_year import SchoolYear
from leagenda.planning.models import ActionContent, CostLineContent, PartnerContent

OWN_NUMBER = re.compile(
    r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,2}[a-z]?)[.)]?\s+(?P<rest>\D.*)", re.DOTALL
)
ROLES: dict[Column, Role] = {Column.LEAD: "lead", Column.PARTNERS: "partner"}
WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass
class ActionReader:
    """Reads rows one after another; "idem" looks back at the row before, within one table."""

    draft: Draft
    directory: Directory
    year: SchoolYear
    partners_before: dict[Column, list[Partner]] = field(default_factory=dict)
    cost_before: CostLineContent | None = None
    seen: dict[str, Partner] = field(default_factory=dict)
    spellings: dict[str, set[str]] = field(default_factory=dict)

    def new_table(self) -> None:
        self.partners_before, self.cost_before = {}, None

    def read(self, row: ReadRow) -> ActionContent:
        number, description = number_and_description(row)
        action = ActionContent(number=number, description=description)
        action.id = self.draft.identity(row.row.marker, action.id)
        self.draft.source(action.id, "number", row.lines(Column.NUMBER))
        self.draft.source(action.id, "description", row.lines(Column.ACTION))
        action.planning = row.text(Column.PLANNING)
        action.result = row.text(Column.RESULT)
        self.draft.source(action.id, "result", row.lines(Column.RESULT))
        self.read_partners(action, row)
        self.read_costs(action, row)
        self.check_planning(action, row.lines(Column.PLANNING))
        self.read_status(action, row)
        self.check_shifted(action, row)
        return action

    # ── Partners ─────────────────────────────────────────────────────────────

    def read_partners(self, action: ActionContent, row: ReadRow) -> None:
        lines = row.lines(Column.LEAD, Column.PARTNERS)
        self.draft.source(action.id, "partners", lines)
        for column, role in ROLES.items():
            text = row.text(column)
            partners = read_partners(text, self.directory)
            if is_idem(text):
                partners = self.partners_before.get(column, [])
                if not partners:
                    self.doubt_idem(action, "partners", lines)
            else:
                self.doubt_joined(action, partners, role, lines)
            self.partners_before[column] = partners
            action.partners += partner_contents(partners, role, action.partners)
            for partner in partners:
                self.note(partner, lines)

    def note(self, partner: Partner, lines: list[Line]) -> None:
        for part in [self.known(name) for name in partner.joined] or [partner]:
            key, words = part.name.casefold(), spelling(part.words)
            if words.casefold() != key and part.is_known and not part.joined:
                self.spellings.setdefault(key, set()).add(words)
            if key in self.seen:
                continue
            self.seen[key] = part
            if not part.is_known:
                self.draft.doubt(
                    "unknown-partner",
                    _("“%(name)s” staat niet in de lijst met organisaties.") % {"name": part.name},
                    lines=lines,
                )

    def known(self, name: str) -> Partner:
        return Partner(name, name, kind=self.directory.kind(name), is_known=True)

    def doubt_joined(self, action, partners: list[Partner], role: Role, lines: list[Line]) -> None:
        for partner in partners:
            if not partner.joined:
                continue
            everyone = [*action.partners, *partner_contents(partners, role, [])]
            kept = [
                PartnerContent(name=one.name, note=one.note, role=one.role or role)
                for one in partners
            ]
            names = _(" en ").join(partner.joined)
            self.draft.doubt(
                "joined-names",
                _("Tussen “%(words)s” staat geen komma; het zijn waarschijnlijk %(names)s.")
                % {"words": partner.words, "names": names},
                part=action.id,
                field="partners",
                lines=lines,
                choices=[
                    set_partners(
                        _("Twee partners: %(names)s") % {"names": names}, action, everyone
                    ),
                    set_partners(
                        _("Eén partner: %(words)s") % {"words": partner.words},
                        action,
                        [*action.partners, *kept],
                    ),
                ],
            )

    def check_shifted(self, action: ActionContent, row: ReadRow) -> None:
        """Nobody under partners, and a partner under budget: who pays, or who takes part?"""
        payers = [line for line in action.costs if line.absence == "payer"]
        if action.partners or not payers or not row.cells(Column.PARTNERS, Column.LEAD):
            return
        name = self.directory.find(payers[0].words) or payers[0].words
        self.draft.doubt(
            "shifted-cell",
            _(
                "Bij de partners staat niets en bij het budget staat “%(words)s”. "
                "Het kan zijn dat die betaalt, of dat de cel is verschoven."
            )
            % {"words": payers[0].words},
            part=action.id,
            field="partners",
            lines=row.lines(Column.COST),
            choices=[
                Choice(label=_("%(name)s betaalt; er is geen partner") % {"name": name}),
                set_partners(
                    _("%(name)s is de partner") % {"name": name},
                    action,
                    [PartnerContent(name=name)],
                ),
            ],
        )

    # ── Money ────────────────────────────────────────────────────────────────

    def read_costs(self, action: ActionContent, row: ReadRow) -> None:
        column = Column.COST if row.cells(Column.COST) else Column.NET
        lines = row.lines(column)
        self.draft.source(action.id, "costs", lines)
        action.costs = read_costs(lines, self.directory)
        for cost in action.costs:
            self.settle_same(action, cost, lines)
        self.cost_before = action.costs[0] if action.costs else None
        hours = read_hours(action.description)
        if hours and not is_told(hours, action.costs):
            action.costs.append(hours)

    def settle_same(self, action: ActionContent, cost: CostLineContent, lines: list[Line]) -> None:
        if cost.absence == "same":
            if self.cost_before:
                cost.same_as = self.cost_before.id
                cost.medium = self.cost_before.medium
            else:
                self.doubt_idem(action, "costs", lines)
        elif is_unread(cost):
            self.draft.doubt(
                "amount-unread",
                _("“%(words)s” bij het budget is geen bedrag; het is als tekst overgenomen.")
                % {"words": cost.words},
                part=cost.id,
                field="lump",
                lines=lines,
            )

    def doubt_idem(self, action: ActionContent, name: str, lines: list[Line]) -> None:
        self.draft.doubt(
            "idem-without-before",
            _("Er staat “idem”, maar de rij erboven zegt niets waar dat op kan slaan."),
            part=action.id,
            field=name,
            lines=lines,
        )

    # ── Planning and status ──────────────────────────────────────────────────

    def check_planning(self, action: ActionContent, lines: list[Line]) -> None:
        self.draft.source(action.id, "planning", lines)
        if not action.planning:
            return
        reading = read_planning(action.planning, self.year)
        if not reading.is_understood:
            self.draft.doubt(
                "planning-unread",
                _("In “%(words)s” is geen tijd te lezen; het blijft zo staan.")
                % {"words": action.planning},
                part=action.id,
                field="planning",
                lines=lines,
            )
        elif len(WORD.findall(reading.rest)) > 1:
            rest = reading.rest.strip(" .,;")
            self.draft.doubt(
                "output-in-planning",
                _("Bij de planning staat ook iets anders: “%(rest)s”.") % {"rest": rest},
                part=action.id,
                field="planning",
                lines=lines,
                choices=[
                    Choice(label=_("Laat het bij de planning staan")),
                    Choice(
                        label=_("Zet het bij het resultaat"),
                        effect="set",
                        part=action.id,
                        field="result",
                        value=rest,
                    ),
                ],
            )

    def read_status(self, action: ActionContent, row: ReadRow) -> None:
        text, lines = row.text(Column.STATUS), row.lines(Column.STATUS)
        self.draft.source(action.id, "status", lines)
        if not text:
            return
        told = status_and_result(text)
        if told and not action.result:
            action.status, action.result = told
            self.draft.source(action.id, "result", lines)
            return
        found = status_of(text)
        if found:
            action.status = found
        plain = bool(found) and len(WORD.findall(text)) <= 2
        if plain:
            return
        self.draft.doubt(
            "status-unread",
            _("De stand van zaken “%(words)s” is meer dan een status.") % {"words": text},
            part=action.id,
            field="status",
            lines=lines,
            choices=[
                Choice(label=_("Neem de tekst niet over")),
                Choice(
                    label=_("Zet de tekst bij het resultaat"),
                    effect="set",
                    part=action.id,
                    field="result",
                    value=" ".join(filter(None, [action.result, text])),
                ),
            ],
        )


def spelling(words: str) -> str:
    """The words without what stands between brackets."""
    return NOTE.sub("", words).strip()


def number_and_description(row: ReadRow) -> tuple[str, str]:
    """The number from its own column, or from the beginning of the description."""
    number, description = row.text(Column.NUMBER), row.text(Column.ACTION)
    found = OWN_NUMBER.fullmatch(description) if not row.cells(Column.NUMBER) else None
    if found:
        return found["number"], found["rest"]
    return number.strip(" ."), description


def partner_contents(
    partners: Iterable[Partner], role: Role, there: list[PartnerContent]
) -> list[PartnerContent]:
    """Each organisation once in an action; names that were joined count apart."""
    taken = {one.name.casefold() for one in there}
    found = []
    for partner in partners:
        for name in partner.joined or (partner.name,):
            if name.casefold() not in taken:
                taken.add(name.casefold())
                own = partner.role or role
                found.append(PartnerContent(name=name, role=own, note=partner.note))
    return found


def set_partners(label: str, action: ActionContent, partners: list[PartnerContent]) -> Choice:
    value = [one.model_dump() for one in partners]
    return Choice(label=label, effect="set", part=action.id, field="partners", value=value)
