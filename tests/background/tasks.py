"""Work for workers that get killed: it leaves its mark in a file, and dawdles the first time."""

import os
import time
from pathlib import Path

from leagenda.foundation.background import work

DAWDLING = 30


def leave_mark(file: str) -> bool:
    """Whether this is the first mark; it holds the number of the process."""
    marks = Path(file)
    is_first = not marks.exists()
    with marks.open("a") as written:
        written.write(f"{os.getpid()}\n")
    return is_first


@work("Mag twee keer", attempts=3)
def dawdle(file: str) -> None:
    if leave_mark(file):
        time.sleep(DAWDLING)


@work("Mag maar één keer")
def dawdle_once(file: str) -> None:
    if leave_mark(file):
        time.sleep(DAWDLING)


@work("Duurt even")
def take_a_second(file: str) -> None:
    leave_mark(file)
    time.sleep(1)
    leave_mark(file)


@work("Lukt niet", attempts=3)
def fail() -> None:
    raise ConnectionRefusedError("dicht")
