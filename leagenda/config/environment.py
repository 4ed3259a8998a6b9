"""What an installation sets from outside: every setting, its type, its default, in one place."""

import datetime as dt
import os
import secrets
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, PostgresDsn, ValidationError

PREFIX = "LEAGENDA_"


def words(text: str | list[str]) -> list[str]:
    """A list in one variable: parted by commas."""
    return [word.strip() for word in text.split(",")] if isinstance(text, str) else text


class Environment(BaseModel):
    """Read from variables that begin with `LEAGENDA_`."""

    data: Path = Path(".leagenda")
    """Folder of this installation: its database (when embedded) and its secret."""

    database_url: PostgresDsn | None = None
    """PostgreSQL address; without it the embedded database in the data folder is used."""

    secret_key: str = ""
    """Signs sessions and forms; without it one is made and kept in the data folder."""

    hosts: Annotated[list[str], BeforeValidator(words)] = ["localhost", "127.0.0.1", "[::1]"]
    """Names under which this installation answers, parted by commas."""

    https: bool = False
    """Behind https: cookies only travel encrypted and browsers are told to stay on https."""

    debug: bool = False

    demo: bool = False
    """The example: says so on every page and shows whom to sign in as."""

    today: dt.date | None = None
    """Pretend it is this day, so that an agenda of the past can be walked through."""

    theme: str = ""
    """Address of a stylesheet with an installation's own design tokens."""

    logo: str = ""
    """Address of an installation's own logo."""

    word_template: Path | None = None
    """A municipality's own Word template (.docx) that the export fills."""

    @classmethod
    def read(cls) -> "Environment":
        """What the variables of this process say; an impossible value ends with a sentence."""
        said = {name: os.environ.get(PREFIX + name.upper()) for name in cls.model_fields}
        try:
            return cls.model_validate({name: text for name, text in said.items() if text})
        except ValidationError as error:
            raise SystemExit("\n".join(sentences(error))) from None

    @property
    def secret(self) -> str:
        if self.secret_key:
            return self.secret_key
        kept = self.data / "secret_key"
        if not kept.exists():
            self.data.mkdir(parents=True, exist_ok=True)
            kept.touch(mode=0o600)
            kept.write_text(secrets.token_urlsafe(50))
        return kept.read_text()

    @property
    def database(self) -> dict:
        """Django's description of the database, with what each engine needs to be quick."""
        if self.database_url is None:
            return self.embedded_database
        return postgresql(self.database_url)

    @property
    def embedded_database(self) -> dict:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": self.data / "leagenda.sqlite3",
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"
                " PRAGMA busy_timeout=20000;",
            },
        }


def sentences(error: ValidationError) -> list[str]:
    """Which variable says something impossible, and what is the matter with it."""
    return [
        f"De instelling {PREFIX}{str(one['loc'][0]).upper()} is niet goed: {one['msg']}."
        for one in error.errors()
    ]


def postgresql(address: PostgresDsn) -> dict:
    host = address.hosts()[0]
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": (address.path or "/leagenda").lstrip("/"),
        "USER": host["username"] or "",
        "PASSWORD": host["password"] or "",
        "HOST": host["host"] or "",
        "PORT": host["port"] or "",
        "CONN_MAX_AGE": 0,
        "OPTIONS": {"pool": True},
    }
