"""What an installation sets from outside."""

import datetime as dt
import stat

import pytest
from pydantic import ValidationError

from leagenda.config.environment import Environment


def test_a_secret_is_made_once_and_kept_to_ourselves(tmp_path):
    first = Environment(data=tmp_path, secret_key="").secret
    assert Environment(data=tmp_path, secret_key="").secret == first
    assert stat.S_IMODE((tmp_path / "secret_key").stat().st_mode) == 0o600


def test_a_given_secret_leaves_nothing_on_disk(tmp_path):
    assert Environment(data=tmp_path / "weg", secret_key="geheim").secret == "geheim"
    assert not (tmp_path / "weg").exists()


def test_without_an_address_the_database_is_embedded(tmp_path):
    described = Environment(data=tmp_path, database_url=None).database
    assert described["ENGINE"] == "django.db.backends.sqlite3"
    assert described["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


def test_without_a_mail_server_mails_are_files_in_the_data_folder(tmp_path):
    described = Environment(data=tmp_path, email_url="").mailer
    assert described["OPTIONS"] == {"file_path": tmp_path / "outbox"}


@pytest.mark.parametrize(
    ("address", "port", "security"),
    [
        ("smtp+starttls://lea:ge%40heim@mail.intern", 587, (True, False)),
        ("smtps://lea:ge%40heim@mail.intern", 465, (False, True)),
        ("smtp://lea:ge%40heim@mail.intern:2525", 2525, (False, False)),
    ],
)
def test_an_address_leads_to_a_mail_server(address, port, security):
    options = Environment(email_url=address).mailer["OPTIONS"]
    assert (options["host"], options["port"]) == ("mail.intern", port)
    assert (options["username"], options["password"]) == ("lea", "ge@heim")
    assert (options["use_tls"], options["use_ssl"]) == security


def test_an_address_that_names_no_mail_server_is_refused():
    with pytest.raises(ValidationError, match="smtp"):
        Environment(email_url="mail.intern")


def test_an_address_leads_to_postgresql():
    described = Environment(database_url="postgresql://lea:geheim@db.intern:5433/agenda").database
    assert described["ENGINE"] == "django.db.backends.postgresql"
    assert (described["HOST"], described["PORT"], described["NAME"], described["USER"]) == (
        "db.intern",
        5433,
        "agenda",
        "lea",
    )


def test_settings_are_read_from_variables(monkeypatch):
    monkeypatch.setenv("LEAGENDA_TODAY", "2021-11-23")
    monkeypatch.setenv("LEAGENDA_HOSTS", "lea.voorbeeld.nl, www.voorbeeld.nl")
    monkeypatch.setenv("LEAGENDA_HTTPS", "true")
    read = Environment.read()
    assert read.today == dt.date(2021, 11, 23)
    assert read.hosts == ["lea.voorbeeld.nl", "www.voorbeeld.nl"]
    assert read.https


def test_an_empty_variable_says_nothing(monkeypatch):
    monkeypatch.setenv("LEAGENDA_TODAY", "")
    assert Environment.read().today is None


def test_an_impossible_setting_is_named(monkeypatch):
    monkeypatch.setenv("LEAGENDA_TODAY", "morgen")
    with pytest.raises(SystemExit, match="De instelling LEAGENDA_TODAY is niet goed"):
        Environment.read()
