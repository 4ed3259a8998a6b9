"""Measuring one thing: CPU time, queries, bytes; the middle of several turns."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

from django.db import connection
from django.test.utils import CaptureQueriesContext


@dataclass(frozen=True)
class Figure:
    """What one thing took; `ms` is CPU time of this process in milliseconds."""

    name: str
    size: int
    ms: float
    queries: int = 0
    size_in_bytes: int = 0


def cpu_ms(work: Callable, turns: int) -> float:
    taken = []
    for _turn in range(turns):
        start = time.process_time()
        work()
        taken.append((time.process_time() - start) * 1000)
    return statistics.median(taken)


def measure_page(name: str, size: int, client, address: str, turns: int = 5) -> Figure:
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(address)
    assert answer.status_code == 200, (address, answer.status_code)
    count = len(queries)  # at once: the next request empties the log
    ms = cpu_ms(lambda: client.get(address), turns)
    return Figure(name, size, ms, count, len(answer.content))


def measure_work(name: str, size: int, work: Callable, turns: int = 3) -> Figure:
    made = work()
    length = len(made) if isinstance(made, bytes) else 0
    return Figure(name, size, cpu_ms(work, turns), 0, length)


def table(figures: list[Figure]) -> str:
    lines = ["| wat | acties | CPU ms | queries | bytes |", "|---|--:|--:|--:|--:|"]
    lines += [
        f"| {one.name} | {one.size} | {one.ms:.1f} |"
        f" {one.queries or ''} | {one.size_in_bytes or ''} |"
        for one in figures
    ]
    return "\n".join(lines)
