"""A folder in which backups stand side by side, and the passphrase that locks them."""

import datetime as dt
from pathlib import Path

from django.utils.translation import gettext as _

from leagenda.foundation.refusal import Refused

NAMES = "leagenda-*.backup"


def named_in(folder: Path) -> Path:
    """A name of this moment: the names stand in the order of time."""
    return folder / f"leagenda-{dt.datetime.now(dt.UTC):%Y-%m-%d-%H%M%S}.backup"


def forget_older(folder: Path, keep: int) -> None:
    """Of our own names the newest stay."""
    for old in sorted(folder.glob(NAMES))[:-keep]:
        old.unlink()


def passphrase_in(path: Path | None) -> str:
    """The first line of a file; a passphrase on the command line is seen by others."""
    if path is None:
        return ""
    try:
        words = path.read_text(encoding="utf-8").split("\n")[0].strip()
    except (OSError, UnicodeDecodeError) as error:
        raise Refused([_("De wachtzin in %s is niet te lezen.") % path]) from error
    if not words:
        raise Refused([_("In %s staat geen wachtzin.") % path])
    return words
