"""What an installation sets from outside: every setting, its type, its default, in one place."""

import datetime as dt
import os
import secrets
from pathlib import Path
from typing import Annotated
from urllib.parse import unquote, urlsplit

from pydantic import BaseModel, BeforeValidator, PostgresDsn, ValidationError, field_validator

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

    field_keys: Annotated[list[str], BeforeValidator(words)] = []
    """Keys that encrypt sensitive text, parted by commas, the newest first.

    Without them one is made and kept in the data folder.
    """

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

    address: str = ""
    """Where people find this installation (`https://lea.gemeente.example`); it stands in mails."""

    email_url: str = ""
    """Mail server: `smtp+starttls://user:password@host:587`, `smtps://…` or `smtp://…`.

    Without it mails are written to the folder `outbox` in the data folder.
    """

    email_from: str = "LEAgenda <leagenda@localhost>"
    """Who mails come from."""

    second_factor_for: Annotated[list[str], BeforeValidator(words)] = [
        "administrator",
        "privacy_officer",
        "case_worker",
    ]
    """Roles that only come in with a second factor; `nobody` asks it of none."""

    proxies: int = 0
    """How many web servers stand in front, so that log-in limits count the real sender."""

    security_contact: str = ""
    """Where a weak spot is reported (`mailto:…` or `https://…`), for `security.txt`."""

    largest_file: int = 25
    """How large a document that is kept may be, in megabytes."""

    backup_to: Path | None = None
    """Folder in which a backup is made every night; without it there is none."""

    backup_passphrase_file: Path | None = None
    """File with the passphrase of those backups on its first line."""

    backups_kept: int = 14
    """How many of those backups stay."""

    files_bucket: str = ""
    """Bucket on S3-compatible storage for the documents; without it they are in the data folder."""

    files_endpoint: str = ""
    """Address of that storage, when it is not the one of Amazon."""

    files_region: str = ""
    """Region of that storage, where it asks for one."""

    files_key: str = ""
    """Name under which that storage knows this installation."""

    files_secret: str = ""
    """The secret that goes with `files_key`."""

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
    def files(self) -> dict:
        """Django's description of where the documents are kept."""
        if self.files_bucket:
            return shared_storage(self)
        return {
            "BACKEND": "leagenda.documents.models.storage.KeptFiles",
            "OPTIONS": {
                "location": self.data / "files",
                "file_permissions_mode": 0o600,
                "directory_permissions_mode": 0o700,
            },
        }

    @property
    def database(self) -> dict:
        """Django's description of the database, with what each engine needs to be quick."""
        if self.database_url is None:
            return self.embedded_database
        return postgresql(self.database_url)

    @property
    def own_address(self) -> str:
        """Without a last slash; when nobody says, made of the first name of this installation."""
        scheme = "https" if self.https else "http"
        return (self.address or f"{scheme}://{self.hosts[0]}").rstrip("/")

    @property
    def mailer(self) -> dict:
        """Django's description of how mail goes out."""
        if self.email_url:
            return smtp(self.email_url)
        folder = {"file_path": self.data / "outbox"}
        return {"BACKEND": "django.core.mail.backends.filebased.EmailBackend", "OPTIONS": folder}

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

    @field_validator("email_url")
    @classmethod
    def names_a_mail_server(cls, value: str) -> str:
        if value and not (urlsplit(value).scheme in MAIL_PORTS and urlsplit(value).hostname):
            raise ValueError(f"begin with {', '.join(MAIL_PORTS)}, followed by ://host")
        return value


MAIL_PORTS = {"smtp": 25, "smtps": 465, "smtp+starttls": 587}


def smtp(address: str) -> dict:
    """A user name or password with special signs is percent-encoded in the address."""
    parts = urlsplit(address)
    return {
        "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "OPTIONS": {
            "host": parts.hostname,
            "port": parts.port or MAIL_PORTS[parts.scheme],
            "username": unquote(parts.username or ""),
            "password": unquote(parts.password or ""),
            "use_ssl": parts.scheme == "smtps",
            "use_tls": parts.scheme == "smtp+starttls",
            "timeout": 20,
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


def shared_storage(environment: Environment) -> dict:
    """S3-compatible: private, never overwritten, no addresses that work without signing in."""
    return {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "bucket_name": environment.files_bucket,
            "endpoint_url": environment.files_endpoint or None,
            "region_name": environment.files_region or None,
            "access_key": environment.files_key,
            "secret_key": environment.files_secret,
            "default_acl": None,
            "file_overwrite": False,
            "signature_version": "s3v4",
        },
    }
