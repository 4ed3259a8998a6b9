"""What is encrypted is read by who has the key, and by nobody else; keys can be replaced."""

import stat

import pytest
from cryptography.fernet import Fernet
from django.core.exceptions import FieldError, ImproperlyConfigured
from django.db import connection

from leagenda.cli import main
from leagenda.foundation import encryption, rekeying
from leagenda.foundation.encryption import Unreadable, decrypt, encrypt
from leagenda.foundation.refusal import Refused
from leagenda.history.models import AccessRequest
from leagenda.people.models import User
from tests.factories import UserFactory


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.LEAGENDA_FIELD_KEYS, settings.LEAGENDA_DATA = [], tmp_path
    return tmp_path


@pytest.fixture
def guard(db):
    return UserFactory(role=User.Role.PRIVACY_OFFICER)


@pytest.fixture
def asked(guard):
    """Three requests with notes, one without."""
    notes = ["Belt liever", "Zoë’s moeder", "🔑 geheim", ""]
    return [AccessRequest(name="Jan Jansen", note=note).open(by=guard) for note in notes]


def stored() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT note FROM history_accessrequest ORDER BY id")
        return [row[0] for row in cursor.fetchall()]


def check() -> list:
    return AccessRequest._meta.get_field("note").check(databases=["default"])


def test_the_database_holds_nothing_legible(asked):
    assert not any("geheim" in note or "Zoë" in note for note in stored())
    assert stored()[-1] == ""
    assert [one.note for one in AccessRequest.objects.all()][2] == "🔑 geheim"


def test_the_same_text_is_never_stored_the_same_way_twice():
    assert encrypt("ja") != encrypt("ja")


def test_the_database_cannot_search_it(asked):
    with pytest.raises(FieldError):
        AccessRequest.objects.filter(note="Belt liever").exists()


def test_a_key_is_made_once_and_kept_to_ourselves(folder):
    first = encryption.keys()
    assert encryption.keys() == first
    assert stat.S_IMODE((folder / "field_keys").stat().st_mode) == 0o600


def test_keys_from_a_setting_leave_nothing_on_disk(settings, folder):
    settings.LEAGENDA_FIELD_KEYS = [Fernet.generate_key().decode()]
    assert decrypt(encrypt("dag")) == "dag"
    assert not (folder / "field_keys").exists()


def test_without_its_key_a_text_is_an_error_and_no_rubbish(asked, folder):
    assert check() == []
    (folder / "field_keys").write_text(f"{Fernet.generate_key().decode()}\n")
    with pytest.raises(Unreadable, match="Zet de sleutels terug"):
        AccessRequest.objects.get(pk=asked[0].pk)
    assert "Zet de sleutels terug" in check()[0].msg


def test_what_is_no_key_is_said_at_the_start(settings):
    settings.LEAGENDA_FIELD_KEYS = ["wachtwoord"]
    assert "ongeldig" in AccessRequest._meta.get_field("note").check()[0].msg
    with pytest.raises(ImproperlyConfigured):
        encrypt("dag")


def test_rotating_writes_everything_with_a_new_key(asked, folder):
    (old,) = encryption.keys()
    before = stored()
    said = []
    rekeying.rotate(said.append)
    newest, kept = encryption.keys()
    assert kept == old
    assert all(was != now for was, now in zip(before[:3], stored()[:3], strict=True))
    assert rekeying.forget() == 1
    assert encryption.keys() == (newest,)
    assert [one.note for one in AccessRequest.objects.all()][1] == "Zoë’s moeder"
    assert "opmerkingen: 3 opnieuw versleuteld" in "\n".join(said)


def test_rotating_goes_on_where_it_was_interrupted(asked, monkeypatch):
    monkeypatch.setattr(rekeying, "BATCH", 1)
    rekeying.begin_with_new_key()
    (place,) = [one for one in rekeying.places() if one.field == "note"]
    _count, last = place.renew_batch(None)  # and then the power fails
    assert last == asked[0].pk
    with pytest.raises(Refused, match="oude sleutel"):
        rekeying.forget()
    said = []
    rekeying.rotate(said.append)
    assert len(encryption.keys()) == 2
    assert "opmerkingen: 2 opnieuw versleuteld" in "\n".join(said)
    assert rekeying.is_renewed()


def test_keys_of_a_setting_are_rotated_by_who_sets_them(settings, asked):
    old = encryption.keys()
    settings.LEAGENDA_FIELD_KEYS = [Fernet.generate_key().decode(), *old]
    rekeying.rotate([].append)
    assert rekeying.is_renewed()
    with pytest.raises(Refused, match="LEAGENDA_FIELD_KEYS"):
        rekeying.rotate([].append)


def test_values_within_json_are_rotated_too(settings, guard):
    """As in rows of other libraries, that encrypt one value of a JSON field."""
    from leagenda.history.models import Removal

    settings.LEAGENDA_ENCRYPTED_VALUES = {"history.Removal.links": ("secret",)}
    links = {"secret": encrypt("JBSWY3DP"), "kind": "totp"}
    Removal.objects.create(removed_by=guard, name="x", kind="x", links=links, snapshot="")
    rekeying.rotate([].append)
    rekeying.forget()
    kept = Removal.objects.get().links
    assert decrypt(kept["secret"]) == "JBSWY3DP"
    assert kept["kind"] == "totp"


def test_the_command_rotates_and_forgets(asked, capfd):
    assert main(["keys", "forget"]) == 0
    assert main(["keys", "rotate"]) == 0
    assert main(["keys", "forget"]) == 0
    assert "Oude sleutels verwijderd: 1." in capfd.readouterr().out


def test_the_command_says_why_not(asked, folder, capfd):
    (folder / "field_keys").write_text(f"{Fernet.generate_key().decode()}\n")
    assert main(["keys", "rotate"]) == 1
    assert "Zet de sleutels terug" in capfd.readouterr().err
