"""The proposal while it is being made: content, where it came from, and what is doubtful."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field

from leagenda.exchange.reading.block import Document, Line, Place, joined
from leagenda.exchange.reading.proposal import Choice, Doubt, Source


@dataclass
class Draft:
    """Collects sources and doubts; knows at the end which lines nobody used."""

    document: Document
    sources: list[Source] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    used: set[Place] = field(default_factory=set)
    identities: set[str] = field(default_factory=set)

    def source(self, part: str, name: str, lines: Iterable[Line]) -> None:
        """These lines say the value of this field; the words are kept line by line."""
        lines = [line for line in lines if line.text.strip()]
        if not lines:
            return
        places = [line.place for line in lines]
        self.used.update(places)
        words = "\n".join(line.text for line in lines)
        self.sources.append(Source(part=part, field=name, words=words, places=places))

    def identity(self, marker: str, otherwise: str) -> str:
        """The id that a marker of our own carries (see `marker_id`), each of them once."""
        found = marker_id(marker) or otherwise
        found = otherwise if found in self.identities else found
        self.identities.add(found)
        return found

    def doubt(
        self,
        code: str,
        reason: str,
        *,
        part: str = "",
        field: str = "",
        lines: Iterable[Line] = (),
        choices: Iterable[Choice] = (),
    ) -> None:
        """`lines` is what it is about; without choices the reader can only take note."""
        lines = list(lines)
        self.doubts.append(
            Doubt(
                id=f"{code}-{len(self.doubts) + 1}",
                code=code,
                part=part,
                field=field,
                reason=reason,
                words=joined(lines),
                places=[line.place for line in lines],
                choices=list(choices),
            )
        )

    def repoint(self, old: str, new: str) -> list[Line]:
        """What was said of one part is now said of another; the lines that say it."""
        sources = [source for source in self.sources if source.part == old]
        for source in sources:
            source.part = new
        places = {place for source in sources for place in source.places}
        return [line for line in self.document.lines if line.place in places]

    def forget(self, part: str) -> None:
        """A part that turned out not to be one: its lines are free again."""
        self.sources = [source for source in self.sources if source.part != part]
        self.doubts = [doubt for doubt in self.doubts if doubt.part != part]
        self.used = {place for source in self.sources for place in source.places}

    @property
    def leftovers(self) -> list[Line]:
        return [line for line in self.document.lines if line.place not in self.used]


def marker_id(marker: str) -> str:
    """ "lea_" and 32 digits, or an id as it is; empty for what is neither."""
    try:
        return str(uuid.UUID(marker.removeprefix("lea_")))
    except ValueError:
        return ""
