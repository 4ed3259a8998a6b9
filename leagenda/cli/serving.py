"""Starting LEAgenda: the database brought up to date, the pages, and the background work."""

import http.client
import os
import socket
import subprocess
import sys
import threading
import uuid
from pathlib import Path

PAUSE, PATIENCE = 1, 25  # seconds: before another worker, and for one that is still busy
DEMO_SETTINGS = {
    "LEAGENDA_DATA": str(Path(".leagenda") / "demo"),
    "LEAGENDA_DEMO": "true",
    "LEAGENDA_TODAY": "2021-11-23",
    "LEAGENDA_SECOND_FACTOR_FOR": "nobody",
}


def demo(chosen) -> int:
    """The example in a folder of its own; what one does in it stays until the folder is removed."""
    for name, value in DEMO_SETTINGS.items():
        os.environ.setdefault(name, value)
    port = free_port("127.0.0.1", chosen.port)
    say_address("127.0.0.1", port)
    prepare()
    from leagenda.home.demo.telling import PASSWORD, tell

    tell()
    return run("127.0.0.1", port, f"log in als “beleid” met wachtwoord “{PASSWORD}”")


def serve(chosen) -> int:
    say_address(chosen.host, chosen.port)
    prepare()
    if not is_free(chosen.host, chosen.port):
        print(f"Poort {chosen.port} is al bezet. Kies een andere met --port.", file=sys.stderr)
        return 1
    return run(chosen.host, chosen.port, "log in met uw eigen account")


def work(chosen) -> int:
    """The background work alone, for an installation with its pages elsewhere."""
    import django

    django.setup()
    from leagenda.background.working import work

    work(chosen.name, chosen.replaces, chosen.parent)
    return 0


def say_address(host: str, port: int) -> None:
    """Where links in mails lead, when nobody set it: to this computer."""
    if not os.environ.get("LEAGENDA_HTTPS"):
        os.environ.setdefault("LEAGENDA_ADDRESS", f"http://{host}:{port}")


def prepare() -> None:
    """Set Django up and bring the database up to date."""
    import django
    from django.conf import settings
    from django.core.management import call_command

    django.setup()
    settings.LEAGENDA_DATA.mkdir(parents=True, exist_ok=True)
    call_command("migrate", verbosity=0, interactive=False)
    call_command("createcachetable", verbosity=0)


def run(host: str, port: int, invitation: str) -> int:
    """Serve until stopped. The worker starts when the first page is there: pages come first."""
    from django.conf import settings
    from django.db import connections
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    connections.close_all()
    "localhost".encode("idna")  # loaded now: a process forked while a thread loads it hangs on it
    stopping = threading.Event()
    beside = threading.Thread(target=announce_and_work, args=(host, port, invitation, stopping))
    beside.start()
    server = Granian(
        "leagenda.config.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=1 if settings.LEAGENDA_DEMO else os.cpu_count() or 1,
        websockets=False,
        blocking_threads=4,
        backpressure=64,
        log_level=LogLevels.warning,
    )
    try:
        server.serve()
    finally:
        stopping.set()
        beside.join()
    return 0


def announce_and_work(host: str, port: int, invitation: str, stopping: threading.Event) -> None:
    while not answers(host, port):
        if stopping.wait(0.05):
            return
    print(f"LEAgenda staat klaar op http://{host}:{port}/ — {invitation}.", flush=True)
    print("Stoppen: Ctrl+C.", flush=True)
    keep_a_worker(stopping)


def keep_a_worker(stopping: threading.Event) -> None:
    """One worker at any time: another takes the place of one that died, and mends what it left."""
    name = ""
    while not stopping.is_set():
        before, name = name, str(uuid.uuid4())
        process = subprocess.Popen(
            [
                *[sys.executable, "-m", "leagenda", "worker", "--parent", str(os.getpid())],
                *["--name", name, "--replaces", before],
            ],
            start_new_session=True,  # Ctrl+C is for us; the worker first ends what it is doing
        )
        while process.poll() is None and not stopping.wait(0.2):
            pass
        if process.poll() is None:
            end(process)
        else:
            stopping.wait(PAUSE)


def end(process: subprocess.Popen) -> None:
    """Let it finish what it is doing; what takes longer is mended by the next worker."""
    process.terminate()
    try:
        process.wait(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def answers(host: str, port: int) -> bool:
    """Does anybody answer there yet?"""
    connection = http.client.HTTPConnection(host, port, timeout=5)
    try:
        connection.request("GET", "/inloggen/", headers={"Host": "localhost"})
        connection.getresponse()
        return True
    except OSError:
        return False
    finally:
        connection.close()


def free_port(host: str, wanted: int) -> int:
    return next(port for port in range(wanted, wanted + 100) if is_free(host, port))


def is_free(host: str, port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex((host, port)) != 0
