"""Prints the figures of docs/performance.md: pages, reading, checking, exporting, and the floor."""

import argparse
import os
import tempfile

SIZES = [20, 1_000, 20_000]


def main() -> None:
    chosen = argparse.ArgumentParser(prog="bench", description=__doc__)
    chosen.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    chosen.add_argument("--only", choices=["pages", "papers", "history", "registers"])
    words = chosen.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["LEAGENDA_DATA"] = folder
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leagenda.config.settings")
        from leagenda.cli.serving import prepare

        prepare()
        if words.only in {None, "pages"}:
            from bench.pages import measure_pages

            measure_pages(words.sizes)
        if words.only in {None, "papers"}:
            from bench.papers import measure_papers

            measure_papers(words.sizes)
        if words.only in {None, "history"}:
            from bench.history import measure_history

            measure_history()
        if words.only in {None, "registers"}:
            from bench.registers import measure_registers

            measure_registers()


main()
