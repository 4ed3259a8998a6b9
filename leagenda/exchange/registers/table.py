"""Opening a published table: encodings, separators and headers differ from file to file."""

import codecs
import csv
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from django.utils.translation import gettext as _

from leagenda.foundation.refusal import Refused

CHUNK = 1 << 16
SEPARATORS = ";,\t"
SPACES = re.compile(r"[\s_\-]+")
SPOKEN_EVERY = 4_000  # rows
MOST_COLUMNS = 200

Say = Callable[[int], None]


@dataclass(frozen=True)
class Table:
    """Column names in capitals with single spaces, and where to find the rows below them."""

    columns: list[str]
    stream: BinaryIO
    encoding: str
    separator: str
    size: int

    def rows(self, say: Say = lambda percent: None) -> Iterator[dict[str, str]]:
        """Each row by column; `say` hears now and then at how many percent of the bytes it is."""
        self.stream.seek(0)
        text = io.TextIOWrapper(self.stream, self.encoding, errors="replace", newline="")
        number = 1
        try:
            lines = csv.reader(text, delimiter=self.separator)
            next(lines)
            for number, cells in enumerate(lines, start=2):
                if number % SPOKEN_EVERY == 0:
                    say(100 * self.stream.tell() // max(1, self.size))
                if any(cells):
                    yield {
                        name: cleaned(cell) for name, cell in zip(self.columns, cells, strict=False)
                    }
        except csv.Error as error:
            raise Refused(
                [_("Regel %d van dit bestand is niet te lezen. Download het opnieuw.") % number]
            ) from error
        finally:
            text.detach()


def open_table(stream: BinaryIO) -> Table:
    """Refuses what is no table of text."""
    size = stream.seek(0, io.SEEK_END)
    stream.seek(0)
    refuse_other_files(stream.read(CHUNK))
    encoding = encoding_of(stream)
    stream.seek(0)
    text = io.TextIOWrapper(stream, encoding, errors="replace", newline="")
    try:
        first = text.readline(CHUNK)
    finally:
        text.detach()
    separator = max(SEPARATORS, key=first.count)
    columns = [heading(cell) for cell in next(csv.reader([first], delimiter=separator), [])]
    return Table(columns[:MOST_COLUMNS], stream, encoding, separator, size)


def refuse_other_files(start: bytes) -> None:
    if start.startswith(b"PK"):
        raise Refused(
            [_("Dit is een Excel- of Word-bestand. Download hetzelfde register als CSV-bestand.")]
        )
    if start.startswith(b"%PDF") or b"\x00" in start:
        raise Refused([_("Dit is geen tabel met tekst. Download het register als CSV-bestand.")])


def encoding_of(stream: BinaryIO) -> str:
    """UTF-8 when every byte of it proves so, with or without mark; else what Windows writes."""
    stream.seek(0)
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        while chunk := stream.read(CHUNK):
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"


def heading(cell: str) -> str:
    """ "HUISNUMMER-TOEVOEGING" and "huisnummer_toevoeging" are one column."""
    return SPACES.sub(" ", cell.strip().strip("'\"")).upper()


def cleaned(cell: str) -> str:
    """Without spaces around it, nor the apostrophes that wrap some cells of the LRK ('a@b.nl')."""
    cell = cell.strip()
    if len(cell) > 1 and cell[0] == cell[-1] == "'":
        cell = cell[1:-1].strip()
    return cell


def pick(row: dict[str, str], names: tuple[str, ...]) -> str:
    """The first of these columns that the row has; headers drift over the years."""
    return next((row[name] for name in names if row.get(name)), "")
