"""Starts a decision record: the next number, the title, and the four questions to answer."""

import datetime as dt
import re
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "adr"
FORM = """# {number}. {title}

Date: {day} · Status: proposed

## Context

## Decision

## Consequences

## What lost
"""


def start(title: str) -> Path:
    number = 1 + max(int(file.name[:4]) for file in FOLDER.glob("[0-9]*-*.md"))
    slug = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")
    file = FOLDER / f"{number:04}-{slug}.md"
    day = dt.datetime.now(tz=dt.UTC).date()
    file.write_text(FORM.format(number=number, title=title, day=day), encoding="utf-8")
    return file


if __name__ == "__main__":
    if not sys.argv[1:]:
        sys.exit('Give a title: new_adr.py "State is a row"')
    sys.stdout.write(f"{start(' '.join(sys.argv[1:]))}\n")
