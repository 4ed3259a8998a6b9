"""Reading, checking and writing: the real files where they are, and agendas of any size."""

import datetime as dt
from pathlib import Path

from bench.agendas import year_agenda
from bench.measuring import Figure, measure_work, table
from leagenda.exchange.reading import read
from leagenda.exchange.writing.json import write_json
from leagenda.exchange.writing.pdf import write_pdf
from leagenda.exchange.writing.sheet import write_sheet
from leagenda.exchange.writing.word import write_word
from leagenda.home.demo.story import story
from leagenda.planning.models import difference, findings

REAL = Path(__file__).resolve().parents[2] / "shared" / "data" / "agenda"
WRITERS = {"Word": write_word, "Excel": write_sheet, "PDF": write_pdf, "JSON": write_json}
DAY = dt.date(2021, 11, 23)


def measure_papers(sizes: list[int]) -> None:
    figures = [
        measure_work(
            f"lezen {file.suffix}", 22, lambda file=file: read(file.name, file.read_bytes())
        )
        for file in sorted(REAL.glob("jaaragenda-*"))
    ]
    content = story(2021)
    figures += [
        measure_work(f"schrijven {name}, echte agenda", 22, lambda write=write: write(content))
        for name, write in WRITERS.items()
    ]
    for size in sizes:
        figures += measure_size(size)
    print(table(figures))


def measure_size(size: int) -> list[Figure]:
    content = year_agenda(size)
    other = content.model_copy(deep=True)
    turns = 1 if size > 5_000 else 3
    figures = [
        measure_work("controleren", size, lambda: findings(content, today=DAY), turns),
        measure_work("vergelijken", size, lambda: difference(content, other), turns),
    ]
    for name, write in WRITERS.items():
        figures.append(measure_work(f"schrijven {name}", size, lambda w=write: w(content), turns))
        if name in {"Word", "Excel"} and size <= 1_000:
            raw, suffix = write(content), {"Word": "docx", "Excel": "xlsx"}[name]
            figures.append(
                measure_work(
                    f"lezen {name}", size, lambda r=raw, s=suffix: read(f"a.{s}", r), turns
                )
            )
    return figures
