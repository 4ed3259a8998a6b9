"""Reading registers: the national childcare register in its full size, and the real files."""

import io
from itertools import cycle, islice
from pathlib import Path

from bench.measuring import measure_work, table
from leagenda.exchange.registers.childcare import NEEDED, without_persons
from leagenda.exchange.registers.publication import Wanted
from leagenda.exchange.registers.recognising import read_register

REAL = Path(__file__).resolve().parents[2] / "shared" / "data" / "registers"
ROWS = 87_000  # of the childcare register with its history
KINDS = ("KDV", "BSO", "VGO")
MUNICIPALITIES = 350
HERE = Wanted(["1916"], {"20UO00", "05DM00"})


def measure_registers() -> None:
    raw = childcare(ROWS)
    kept, _gone = without_persons(io.BytesIO(raw))
    figures = [
        measure_work("LRK: personen weglaten", ROWS, lambda: without_persons(io.BytesIO(raw)), 3),
        measure_work("LRK: lezen", ROWS, lambda: read("lrk.csv", kept), 3),
    ]
    for file in sorted(REAL.glob("duo_*.csv")):
        content = file.read_bytes()
        rows = content.count(b"\n") - 1
        figures.append(
            measure_work(f"{file.stem}: lezen", rows, lambda f=file, c=content: read(f.name, c))
        )
    print(table(figures))


def read(name: str, raw: bytes):
    return read_register(raw, name, "", HERE, lambda percent: None)


def childcare(rows: int) -> bytes:
    """As large as the real one: a row of every kind in turn, spread over the municipalities."""
    columns = [name.lower().replace(" ", "_") for name in NEEDED]
    padding = [f"leeg_{number}" for number in range(35 - len(columns) - 1)]
    lines = [";".join([*columns, "rechtsvorm_houder", *padding])]
    for number, kind in enumerate(islice(cycle(KINDS), rows)):
        code = 1600 + number % MUNICIPALITIES
        cells = [100_000_000 + number, kind, "Kindcentrum", 24, "", "Ingeschreven", "Plein 4"]
        cells += ["2264KW", "Leidschendam", "Stichting Speelhuis", code, f"Gemeente {code}"]
        lines.append(";".join([*map(str, cells), "Stichting", *["''"] * len(padding)]))
    return "\n".join(lines).encode("latin-1")
