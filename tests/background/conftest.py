"""An installation of its own, with real processes that one may kill."""

import contextlib
import json
import os
import sqlite3
import subprocess
import sys
import time
import uuid
from pathlib import Path

import pytest
from django.db import connection
from django_tasks_db.models import DBTaskResult

ROOT = Path(__file__).parents[2]


class Installation:
    def __init__(self, folder: Path, database_url: str):
        self.folder, self.database_url, self.processes = folder, database_url, []
        settings = {
            "LEAGENDA_DATA": str(folder),
            "DJANGO_SETTINGS_MODULE": "tests.background.installed",
        }
        kept = {name: value for name, value in os.environ.items() if "LEAGENDA" not in name}
        self.environment = kept | settings
        if database_url:
            self.environment["LEAGENDA_DATABASE_URL"] = database_url

    def start(self, *words: str) -> subprocess.Popen:
        """A command of ours in a process of its own."""
        process = subprocess.Popen(
            [sys.executable, "-m", "leagenda", *words], cwd=ROOT, env=self.environment
        )
        self.processes.append(process)
        return process

    def run(self, *words: str) -> str:
        command = [sys.executable, "-m", "leagenda", *words]
        done = subprocess.run(
            command, cwd=ROOT, env=self.environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def jobs(self) -> list[tuple]:
        """(status, exception, number of attempts) of each, from the database itself."""
        columns = "status, exception_class_path, worker_ids"
        query = f"SELECT {columns} FROM {DBTaskResult._meta.db_table}"
        with contextlib.closing(self.connect()) as kept:
            rows = kept.execute(query).fetchall()
        lists = [json.loads(ids) if isinstance(ids, str) else ids for _s, _e, ids in rows]
        return [(*row[:2], len(ids)) for row, ids in zip(rows, lists, strict=True)]

    def connect(self):
        if self.database_url:
            import psycopg

            return psycopg.connect(self.database_url)
        return sqlite3.connect(self.folder / "leagenda.sqlite3")

    def enqueue(self, name: str) -> Path:
        """Put work of `tests.background.tasks` in the queue; it leaves its marks in this file."""
        marks = self.folder / f"{name}-{uuid.uuid4()}"
        code = f"from tests.background.tasks import {name}; {name}.enqueue({str(marks)!r})"
        self.run("manage", "shell", "--no-imports", "-c", code)
        return marks

    def stop(self) -> None:
        for process in self.processes:
            process.kill()
            process.wait()


@pytest.fixture
def installation(tmp_path, transactional_db):
    """Empty, brought up to date, on the kind of database that the tests run on."""
    name = f"installation_{uuid.uuid4().hex[:12]}"
    url = os.environ.get("LEAGENDA_DATABASE_URL", "")
    if url:
        with connection.cursor() as cursor:
            cursor.execute(f"CREATE DATABASE {name}")
        url = f"{url.rpartition('/')[0]}/{name}"
    made = Installation(tmp_path, url)
    made.run("manage", "migrate", "--verbosity", "0")
    yield made
    made.stop()
    if url:
        with connection.cursor() as cursor:
            cursor.execute(f"DROP DATABASE {name} WITH (FORCE)")


def wait_for(claim, seconds: float = 90):
    """Until `claim()` holds; what it said."""
    end = time.monotonic() + seconds
    while not (said := claim()):
        assert time.monotonic() < end, "it never happened"
        time.sleep(0.05)
    return said


def marks_in(file: Path) -> list[int]:
    return [int(line) for line in file.read_text().split()] if file.exists() else []
