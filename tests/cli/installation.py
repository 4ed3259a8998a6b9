"""A whole installation beside the tests: a folder, a database, and the program as a process."""

import os
import subprocess
import sys
import uuid
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SERVER = os.environ.get("LEAGENDA_DATABASE_URL", "")
DATABASES = ["sqlite", "postgresql"] if SERVER else ["sqlite"]
TELL = """
from leagenda.cli.serving import prepare
prepare()
from leagenda.home.demo.telling import tell
from tests.addresses import prepare_samples
tell()
prepare_samples()
"""
SHOW = """
import django, hashlib, json
django.setup()
from django.apps import apps
from django.core.files.storage import storages
shown = {}
for model in apps.get_models(include_auto_created=True):
    if model._meta.managed and not model._meta.proxy and model._meta.label != "sessions.Session":
        rows = model._base_manager.order_by("pk").values()
        told = [json.dumps(row, sort_keys=True, default=repr) for row in rows]
        shown[model._meta.db_table] = told
from leagenda.documents.models import Version
for version in Version.objects.all():
    with version.file.open() as file:
        shown[version.file.name] = hashlib.sha256(file.read()).hexdigest()
print(json.dumps(shown, sort_keys=True))
"""


@dataclass
class Installation:
    data: Path
    database: str = ""
    address: str = ""

    @classmethod
    def on(cls, kind: str, data: Path) -> "Installation":
        """A new one on "sqlite" or "postgresql"."""
        if kind == "sqlite":
            return cls(data)
        name = f"leagenda_{uuid.uuid4().hex[:12]}"
        server(f'CREATE DATABASE "{name}"')
        return cls(data, name, f"{SERVER.rpartition('/')[0]}/{name}")

    def drop(self) -> None:
        if self.database:
            server(f'DROP DATABASE "{self.database}" WITH (FORCE)')

    @property
    def environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if "LEAGENDA" not in name}
        own = {
            "LEAGENDA_DATA": str(self.data),
            "LEAGENDA_TODAY": "2021-11-23",
            "LEAGENDA_DEMO": "true",
            "DJANGO_SETTINGS_MODULE": "leagenda.config.settings",
            "PYTHONPATH": str(ROOT),
        }
        if self.address:
            own["LEAGENDA_DATABASE_URL"] = self.address
        return kept | own

    def run(self, *words: str) -> subprocess.CompletedProcess:
        """`leagenda` with these words."""
        return self.python("-m", "leagenda", *words)

    def python(self, *words: str) -> subprocess.CompletedProcess:
        command = [sys.executable, "-W", "ignore", *words]
        return subprocess.run(
            command, env=self.environment, cwd=ROOT, capture_output=True, text=True, check=False
        )

    def tell(self) -> None:
        """The demo, with something of everything."""
        told = self.python("-c", TELL)
        assert told.returncode == 0, told.stderr

    def shown(self) -> str:
        """Every row of every table as the models read it, and the sum of every file."""
        found = self.python("-c", SHOW)
        assert found.returncode == 0, found.stderr
        return found.stdout


def server(statement: str) -> None:
    import psycopg

    address = f"{SERVER.rpartition('/')[0]}/postgres"
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(statement)
