"""What was kept comes back whole, in either database, or not at all."""

import io
import json
import tarfile

import pytest

from leagenda.foundation.backup.restoring import Backup
from leagenda.foundation.refusal import Refused
from tests.cli.installation import DATABASES, Installation

pytestmark = pytest.mark.slow  # whole installations, as processes


@pytest.fixture(scope="module", params=DATABASES)
def told(request, tmp_path_factory):
    """An installation with something of everything."""
    installation = Installation.on(request.param, tmp_path_factory.mktemp("bron"))
    installation.tell()
    yield installation
    installation.drop()


@pytest.fixture(params=DATABASES)
def empty(request, tmp_path):
    installation = Installation.on(request.param, tmp_path / "doel")
    yield installation
    installation.drop()


@pytest.fixture(scope="module")
def untouched(tmp_path_factory):
    """An empty installation in which nothing may come to stand."""
    installation = Installation(tmp_path_factory.mktemp("leeg"))
    installation.run("manage", "migrate")
    yield installation
    assert not json.loads(installation.shown())["people_user"]
    assert not list((installation.data / "files").rglob("*/*"))


@pytest.fixture(scope="module")
def locked(told, passphrase, tmp_path_factory):
    """A backup with a passphrase."""
    path = tmp_path_factory.mktemp("dicht") / "dicht.backup"
    made = told.run("backup", str(path), "--passphrase-file", str(passphrase))
    assert made.returncode == 0, made.stderr
    return path


@pytest.fixture(scope="module")
def passphrase(tmp_path_factory):
    path = tmp_path_factory.mktemp("wachtzin") / "zin"
    path.write_text("een lange wachtzin\n")
    return path


@pytest.fixture(scope="module")
def kept(told, tmp_path_factory):
    """A backup in the open."""
    path = tmp_path_factory.mktemp("kopie") / "alles.backup"
    made = told.run("backup", str(path))
    assert made.returncode == 0, made.stderr
    return path


# Numbers that were given out before are not given out again.
GO_ON = """
import django
django.setup()
from leagenda.history.models import Event
from leagenda.people.models import Organisation
last = Event.objects.order_by("-pk").first().pk
new = Organisation.objects.create(name="Nieuw")
assert Event.record("added", new, by=None).pk > last
"""


def test_everything_comes_back_in_an_empty_installation(told, kept, empty):
    back = empty.run("restore", str(kept))
    assert back.returncode == 0, back.stderr
    assert empty.shown() == told.shown()
    assert empty.run("history", "verify").returncode == 0
    more = empty.python("-c", GO_ON)
    assert more.returncode == 0, more.stderr


def test_a_locked_backup_opens_with_its_passphrase_only(told, locked, empty, passphrase, tmp_path):
    wrong = tmp_path / "fout"
    wrong.write_text("een andere wachtzin")
    assert b"Kwartaalmonitor" not in locked.read_bytes()
    assert "wachtzin" in refusal(locked)
    assert "niet die van deze kopie" in refusal(locked, "een andere wachtzin")
    back = empty.run("restore", str(locked), "--passphrase-file", str(passphrase))
    assert back.returncode == 0, back.stderr
    assert empty.shown() == told.shown()


def refusal(path, passphrase="") -> str:
    with pytest.raises(Refused) as refused:
        Backup.opened(path, passphrase)
    return str(refused.value)


def flipped(content: bytes, place: int) -> bytes:
    return content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]


def without_a_member(content: bytes) -> bytes:
    """The same tar with one piece of rows left out."""
    out = io.BytesIO()
    with (
        tarfile.open(fileobj=io.BytesIO(content)) as old,
        tarfile.open(fileobj=out, mode="w") as new,
    ):
        for member in old.getmembers():
            if not member.name.startswith("tables/planning_action/"):
                new.addfile(member, old.extractfile(member))
    return out.getvalue()


DAMAGES = {
    "a bit that fell over": lambda content: flipped(content, len(content) // 2),
    "the end is missing": lambda content: content[: len(content) * 2 // 3],
    "something was taken out": without_a_member,
    "no backup at all": lambda content: b"Dit is een brief." * 1000,
    "nothing": lambda content: b"",
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_backup_is_refused(kept, damage, tmp_path):
    path = tmp_path / "stuk.backup"
    path.write_bytes(DAMAGES[damage](kept.read_bytes()))
    assert "beschadigd" in refusal(path)


def test_a_damaged_locked_backup_is_refused(locked, tmp_path):
    path = tmp_path / "stuk.backup"
    path.write_bytes(flipped(locked.read_bytes(), locked.stat().st_size // 2))
    assert "beschadigd" in refusal(path, "een lange wachtzin")


def test_of_a_damaged_backup_nothing_is_stored(kept, untouched, tmp_path):
    path = tmp_path / "stuk.backup"
    path.write_bytes(DAMAGES["something was taken out"](kept.read_bytes()))
    back = untouched.run("restore", str(path))
    assert (back.returncode, "beschadigd" in back.stderr) == (1, True)


def test_nothing_is_put_back_where_people_are(told, kept):
    before = told.shown()
    back = told.run("restore", str(kept))
    assert back.returncode == 1
    assert "niet leeg" in back.stderr
    assert told.shown() == before


def test_a_backup_is_never_written_over(told, kept):
    again = told.run("backup", str(kept))
    assert again.returncode == 1
    assert "bestaat al" in again.stderr


def test_in_a_folder_the_newest_so_many_stay(told, tmp_path):
    for old in ("2020-01-01-000000", "2020-01-02-000000"):
        (tmp_path / f"leagenda-{old}.backup").touch()
    (tmp_path / "van-iemand-anders.backup").touch()
    assert told.run("backup", str(tmp_path), "--keep", "2").returncode == 0
    names = sorted(path.name for path in tmp_path.glob("*.backup"))
    assert len(names) == 3
    assert names[0] == "leagenda-2020-01-02-000000.backup"


def test_only_who_can_read_the_folder_of_the_owner_reads_the_backup(kept):
    assert kept.stat().st_mode & 0o077 == 0


def test_a_file_that_is_missing_is_told_and_the_rest_is_kept(told, tmp_path):
    gone = next(path for path in (told.data / "files").rglob("*") if path.is_file())
    aside = gone.rename(tmp_path / "opzij")
    try:
        made = told.run("backup", str(tmp_path / "bijna.backup"))
    finally:
        aside.rename(gone)
    assert made.returncode == 3
    assert gone.name in made.stderr


def test_keys_go_along_in_a_locked_backup_only(told, tmp_path):
    made = told.run("backup", str(tmp_path / "open.backup"), "--with-keys")
    assert made.returncode == 1
    assert "wachtzin" in made.stderr
    assert not (tmp_path / "open.backup").exists()


def test_a_newer_backup_is_refused(kept, untouched, tmp_path):
    """Its database has a shape that is not known here."""
    path = tmp_path / "nieuwer.backup"
    path.write_bytes(from_another_version(kept.read_bytes()))
    back = untouched.run("restore", str(path))
    assert (back.returncode, "nieuwere versie" in back.stderr) == (1, True)


def from_another_version(content: bytes) -> bytes:
    """As `without_a_member`, but whole: with a migration that nobody knows."""
    from leagenda.foundation.backup.archive import HEAD, SUMS, Writing, members

    out = io.BytesIO()
    found = dict(members(io.BytesIO(content)))
    writing = Writing(out)
    head = json.loads(found.pop(HEAD))
    said = json.loads(found.pop(SUMS))
    writing.add_json(HEAD, {**head, "migrations": [*head["migrations"], "planning.9999_later"]})
    for name, packed in found.items():
        writing.add_packed(name, packed)
    writing.finish({name: value for name, value in said.items() if name != "sums"})
    return out.getvalue()
