"""The program and a database server as processes that are really killed."""

import http.client
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from glob import glob
from pathlib import Path

from tests.cli.installation import ROOT, Installation

POSTGRES = next(iter(sorted(glob("/usr/lib/postgresql/*/bin/postgres"))), "")
PATIENCE = 90  # seconds; a loaded machine starts slowly


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def kill_with_all_below(process: subprocess.Popen) -> None:
    """SIGKILL for a process and everything that it started, all at once."""
    for pid in [process.pid, *below(process.pid)]:
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            continue
    process.wait()


def below(pid: int) -> list[int]:
    parents = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            words = path.read_text().rpartition(")")[2].split()
        except (FileNotFoundError, ProcessLookupError):
            continue
        parents[int(path.parent.name)] = int(words[1])
    found, wanted = [], [pid]
    while wanted:
        wanted = [child for child, parent in parents.items() if parent in wanted]
        found += wanted
    return found


class Program:
    """`leagenda serve` on a port of its own."""

    def __init__(self, installation: Installation):
        self.installation, self.port = installation, free_port()

    def start(self) -> None:
        words = [sys.executable, "-W", "ignore", "-m", "leagenda", "serve", "--port"]
        self.process = subprocess.Popen(
            [*words, str(self.port)],
            env=self.installation.environment,
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        wait_until(self.answers)

    def answers(self) -> bool:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            connection.request("GET", "/inloggen/")
            return connection.getresponse().status == 200
        except OSError:
            return False
        finally:
            connection.close()

    def kill(self) -> None:
        kill_with_all_below(self.process)

    def kill_worker(self) -> None:
        """Only the background work; the program starts another."""
        for pid in below(self.process.pid):
            try:
                is_worker = b"\0worker\0" in Path(f"/proc/{pid}/cmdline").read_bytes()
                if is_worker:
                    os.kill(pid, signal.SIGKILL)
            except (FileNotFoundError, ProcessLookupError):
                continue


class Database:
    """A PostgreSQL server of its own, in a folder; it refuses to run as root."""

    def __init__(self, folder: Path):
        self.folder, self.port = folder, free_port()
        folder.mkdir(mode=0o755, parents=True)
        shutil.chown(folder, "postgres")
        initdb = Path(POSTGRES).with_name("initdb")
        words = [initdb, "-D", folder / "pg", "-A", "trust", "-U", "postgres"]
        subprocess.run(
            words, user="postgres", group="postgres", cwd=folder, check=True, capture_output=True
        )

    @property
    def address(self) -> str:
        return f"postgresql://postgres@127.0.0.1:{self.port}/postgres"

    def start(self) -> None:
        words = [POSTGRES, "-D", self.folder / "pg", "-p", str(self.port), "-h", "127.0.0.1"]
        self.process = subprocess.Popen(  # our own child: a dead one that nobody buries looks alive
            [*words, "-c", "unix_socket_directories="],
            user="postgres",
            group="postgres",
            extra_groups=[],
            cwd=self.folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        wait_until(self.answers)

    def answers(self) -> bool:
        import psycopg

        try:
            psycopg.connect(self.address, connect_timeout=2).close()
        except psycopg.OperationalError:
            return False
        return True

    def kill(self) -> None:
        kill_with_all_below(self.process)


def wait_until(claim) -> None:
    end = time.monotonic() + PATIENCE
    while not claim():
        assert time.monotonic() < end, "it does not answer"
        time.sleep(0.1)
