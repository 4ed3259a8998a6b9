"""The command line: `demo`, `serve`, `worker`, `check`, `export`, `backup`, `keys` and more."""

import argparse
import os
import sys
from pathlib import Path

from leagenda.cli import backup, history, keys, papers, serving

DONE, FOUND, UNREADABLE = 0, 1, 2


def main(words: list[str] | None = None) -> int:
    """Run one command; the exit status is 0, or what the command's help says."""
    words = sys.argv[1:] if words is None else words
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leagenda.config.settings")
    if words[:1] == ["manage"]:
        return manage(words[1:])
    chosen = parser().parse_args(words)
    return chosen.run(chosen)


def manage(words: list[str]) -> int:
    from django.core.management import execute_from_command_line

    execute_from_command_line(["leagenda manage", *words])
    return DONE


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(
        prog="leagenda",
        description="De jaaragenda van de Lokale Educatieve Agenda die zichzelf bijhoudt.",
    )
    commands = top.add_subparsers(title="opdrachten", required=True, metavar="OPDRACHT")
    add_serving(commands)
    add_papers(commands)
    add_history(commands)
    add_keys(commands)
    add_backup(commands)
    commands.add_parser("manage", help="opdrachten van Django, voor beheer en ontwikkeling")
    return top


def add_serving(commands) -> None:
    demo = commands.add_parser(
        "demo", help="het voorbeeld: de jaaragenda 2021-2022, om te proberen"
    )
    demo.set_defaults(run=serving.demo)
    serve = commands.add_parser(
        "serve", help="LEAgenda draaien: de pagina’s en het achtergrondwerk"
    )
    serve.add_argument("--host", default="127.0.0.1", help="adres om op te luisteren")
    serve.set_defaults(run=serving.serve)
    add_worker(commands)
    for command in (demo, serve):
        command.add_argument("--port", type=int, default=8000, help="poort (standaard 8000)")


def add_worker(commands) -> None:
    worker = commands.add_parser("worker", help="alleen het achtergrondwerk; `serve` doet dit zelf")
    worker.add_argument("--name", default="", help=argparse.SUPPRESS)
    worker.add_argument("--replaces", default="", help=argparse.SUPPRESS)
    worker.add_argument("--parent", type=int, default=0, help=argparse.SUPPRESS)
    worker.set_defaults(run=serving.work)


def add_papers(commands) -> None:
    bring = commands.add_parser("import", help="een bestaande jaaragenda inlezen")
    bring.add_argument("file", type=Path, metavar="BESTAND")
    bring.add_argument("--as", dest="user", required=True, help="gebruikersnaam van wie het doet")
    bring.set_defaults(run=papers.bring_in)
    check = commands.add_parser(
        "check",
        help="nagaan of een jaaragenda klopt, zonder iets op te slaan",
        epilog="Eindigt met 0 (alles klopt), 1 (bevindingen) of 2 (niet te lezen).",
    )
    check.add_argument("file", type=Path, metavar="BESTAND")
    check.add_argument("--format", choices=["text", "json", "pdf"], default="text")
    check.add_argument("--output", type=Path, help="schrijf naar dit bestand")
    check.set_defaults(run=papers.check)
    export = commands.add_parser("export", help="een jaaragenda als bestand wegschrijven")
    export.add_argument("year", metavar="SCHOOLJAAR", help="bijvoorbeeld 2021-2022")
    export.add_argument("--format", choices=["docx", "xlsx", "pdf", "json"], default="docx")
    export.add_argument("--output", type=Path, help="schrijf naar dit bestand")
    export.set_defaults(run=papers.export)


def add_history(commands) -> None:
    about = commands.add_parser("history", help="nagaan of de geschiedenis heel is")
    verbs = about.add_subparsers(title="opdrachten", required=True, metavar="OPDRACHT")
    verify = verbs.add_parser(
        "verify",
        help="loop de keten van gebeurtenissen na",
        epilog="Eindigt met 0 (heel), 1 (ergens veranderd) of 2 (niet na te gaan).",
    )
    verify.add_argument(
        "--from", dest="start", type=int, default=1, metavar="N", help="begin bij gebeurtenis N"
    )
    verify.add_argument(
        "--code",
        dest="codes",
        action="append",
        default=[],
        help="een eerder opgeschreven code, die onderweg moet voorkomen",
    )
    verify.set_defaults(run=history.verify)


def add_keys(commands) -> None:
    about = commands.add_parser("keys", help="de sleutels waarmee gevoelige tekst is versleuteld")
    words = about.add_subparsers(title="opdrachten", required=True, metavar="OPDRACHT")
    rotate = words.add_parser(
        "rotate", help="een nieuwe sleutel, en alles daarmee opnieuw versleutelen"
    )
    rotate.set_defaults(run=keys.rotate)
    forget = words.add_parser("forget", help="oude sleutels wegdoen die nergens meer nodig zijn")
    forget.set_defaults(run=keys.forget)


def add_backup(commands) -> None:
    keep = commands.add_parser(
        "backup",
        help="alles in één bestand bewaren, terwijl LEAgenda doordraait",
        epilog="Eindigt met 0 (gemaakt), 1 (niet gemaakt) of 3 (gemaakt, maar er ontbreekt iets).",
    )
    keep.add_argument("file", type=Path, metavar="BESTAND", help="een nieuw bestand, of een map")
    keep.add_argument("--keep", type=int, default=0, help="hoeveel kopieën er in die map blijven")
    keep.add_argument(
        "--with-keys", action="store_true", help="ook de sleutels van versleutelde velden"
    )
    keep.set_defaults(run=backup.backup)
    put_back = commands.add_parser(
        "restore",
        help="zo’n bestand terugzetten in een lege installatie",
        epilog="Eindigt met 0 (teruggezet), 1 (niets teruggezet) of 3 (terug, maar niet volledig).",
    )
    put_back.add_argument("file", type=Path, metavar="BESTAND")
    put_back.set_defaults(run=backup.restore)
    for command in (keep, put_back):
        command.add_argument(
            "--passphrase-file", type=Path, help="bestand met de wachtzin op de eerste regel"
        )
