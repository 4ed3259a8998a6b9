"""The pages of who guards privacy, and the papers that come from them."""

import datetime as dt
import hashlib
import io
import json
import zipfile

import docx
import pytest
from django.urls import reverse

from leagenda.foundation.privacy import models_about_people, statement_of
from leagenda.history.models import (
    AccessRequest,
    Certificate,
    Consultation,
    Controller,
    Event,
    Exemption,
    Register,
    Removal,
)
from leagenda.people.models import User
from tests.factories import OpenMatterFactory, UserFactory

LONG_AGO = dt.datetime(2015, 1, 1, tzinfo=dt.UTC)


@pytest.fixture
def guard(db):
    return UserFactory(role=User.Role.PRIVACY_OFFICER, first_name="Fien", last_name="Gegevens")


@pytest.fixture
def watching(client, guard):
    """A browser in which the privacy officer is signed in."""
    client.force_login(guard)
    return client


@pytest.fixture
def asked(guard):
    return AccessRequest(name="Petra Planting", received_on=dt.date(2026, 1, 31)).open(by=guard)


@pytest.fixture
def old(guard):
    made = Removal.objects.create(removed_by=guard, name="Oud punt", kind="x", snapshot="[]")
    Removal.objects.filter(pk=made.pk).update(removed_at=LONG_AGO)
    return made


def test_the_start_names_one_next_step(watching, guard):
    assert "Vul in wie er verantwoordelijk is" in watching.get("/privacy/").text
    Controller.current().change(dict.fromkeys(Controller.EDITABLE, "x"), by=guard)
    assert "Er ligt niets" in watching.get("/privacy/").text
    AccessRequest(name="Petra Planting").open(by=guard)
    assert "Petra Planting, uiterlijk" in watching.get("/privacy/").text


@pytest.mark.parametrize("role", [User.Role.READER, User.Role.LEAD, User.Role.POLICY_OFFICER])
def test_for_others_these_pages_are_not_there(client, asked, role):
    client.force_login(UserFactory(role=role))
    assert client.get("/privacy/").status_code == 404
    assert client.get(asked.get_absolute_url()).status_code == 404


def test_the_register_says_everything_that_is_stated(watching):
    page = watching.get(reverse("privacy:show_register")).text
    for model in models_about_people():
        said = statement_of(model)
        assert str(said.purpose.name) in page, model
        assert str(said.retention) in page, model


def test_the_fingerprint_of_the_register_follows_what_it_says(guard):
    before = Register.now().fingerprint
    assert Register.now().fingerprint == before
    values = dict.fromkeys(Controller.EDITABLE, "Gemeente Voorbeeld")
    Controller.current().change(values, by=guard)
    assert Register.now().fingerprint != before


def test_who_is_responsible_is_written_down_once(watching):
    values = dict.fromkeys(Controller.EDITABLE, "Gemeente Voorbeeld")
    address = reverse("privacy:change_controller")
    assert watching.post(address, {"name": "x"}).status_code == 422
    assert watching.post(address, values).status_code == 302
    assert watching.post(address, values | {"name": "Gemeente Anders"}).status_code == 302
    assert Controller.objects.get().name == "Gemeente Anders"
    assert Event.objects.filter(verb="changed").latest("pk").old == {"name": "Gemeente Voorbeeld"}


@pytest.mark.slow
@pytest.mark.parametrize("form", ["word", "pdf"])
def test_the_register_comes_as_a_paper(watching, form):
    answer = watching.get(reverse("exchange:give_register", args=[form]))
    assert answer.status_code == 200
    assert "attachment" in answer.headers["Content-Disposition"]
    if form == "word":
        document = docx.Document(io.BytesIO(answer.content))
        heads = [one.text for one in document.paragraphs if one.style.name == "Heading 1"]
        assert "Inloggen en rechten" in heads
        assert document.tables[0].cell(0, 0).text == "Soort gegevens"
    else:
        assert answer.content.startswith(b"%PDF")


def test_a_request_is_due_a_month_later(watching, asked, settings):
    settings.LEAGENDA_TODAY = dt.date(2026, 3, 1)
    assert asked.due_on == dt.date(2026, 2, 28)
    assert "te laat" in watching.get(reverse("privacy:list_access_requests")).text
    december = AccessRequest(received_on=dt.date(2025, 12, 5))
    assert december.due_on == dt.date(2026, 1, 5)


def test_a_request_from_tomorrow_is_refused_and_nothing_is_lost(watching, settings):
    settings.LEAGENDA_TODAY = dt.date(2026, 3, 1)
    values = {"name": "Petra Planting", "received_on": "2026-03-02", "note": "Aan de balie"}
    answer = watching.post(reverse("privacy:open_access_request"), values)
    assert answer.status_code == 422
    assert "ligt in de toekomst" in answer.text
    assert "Aan de balie" in answer.text
    assert not AccessRequest.objects.exists()


@pytest.mark.slow
def test_the_answer_is_one_file_that_is_known_again(watching, asked, guard):
    OpenMatterFactory(raised_by="Petra Planting")
    OpenMatterFactory(raised_by="Otto Anders")
    answer = watching.post(reverse("exchange:make_access_file", args=[asked.pk]))
    archive = zipfile.ZipFile(io.BytesIO(answer.content))
    assert archive.namelist() == ["overzicht.pdf", "overzicht.docx", "gegevens.json"]
    told = json.loads(archive.read("gegevens.json"))
    assert "Open punten" in [one["soort"] for one in told["gegevens"]]
    assert "Otto" not in archive.read("gegevens.json").decode()
    asked.refresh_from_db()
    assert asked.fingerprint == hashlib.sha256(answer.content).hexdigest()
    assert Consultation.objects.get().by == guard
    assert Event.objects.latest("pk").verb == "made_access_file"


def test_looking_makes_no_file(watching, asked):
    address = reverse("exchange:make_access_file", args=[asked.pk])
    assert watching.get(address).status_code == 405


def test_a_request_is_answered_after_its_file_was_made(watching, asked, guard):
    address = reverse("privacy:deliver_access_request", args=[asked.pk])
    values = {"on": "2026-02-10", "how": "Afgehaald met legitimatie"}
    assert "Maak eerst het bestand" in watching.post(address, values).text
    asked.file_made("a" * 64, by=guard)
    early = watching.post(address, values | {"on": "2026-01-01"})
    assert "kan niet voor het verzoek komen" in early.text
    assert watching.post(address, values).status_code == 302
    assert "al afgehandeld" in watching.post(address, values).text
    asked.refresh_from_db()
    assert asked.delivered_on == dt.date(2026, 2, 10)


def test_what_is_over_its_term_can_be_looked_at_and_excluded(watching, old):
    assert "Oud punt" in watching.get(reverse("privacy:show_due", args=["history.removal"])).text
    address = reverse("privacy:exempt", args=["history.removal", old.pk])
    assert watching.post(address, {"reason": ""}).status_code == 422
    assert watching.post(address, {"reason": "Er loopt een bezwaar."}).status_code == 302
    assert watching.get(address).status_code == 404  # no longer due
    lift = reverse("privacy:lift_exemption", args=[Exemption.objects.get().pk])
    assert watching.post(lift).status_code == 302
    assert watching.get(address).status_code == 200


@pytest.mark.parametrize("address", ["history.removal/geen-nummer", "geen.soort", "people.site"])
def test_what_is_not_due_is_not_there(watching, address):
    assert watching.get(f"/privacy/vernietiging/{address}/").status_code == 404


def test_destroying_asks_how_many_and_gives_a_certificate(watching, old):
    address = reverse("privacy:destroy")
    values = {"kinds": ["history.removal"], "expected": "7"}
    refused = watching.post(address, values)
    assert refused.status_code == 422
    assert "Het zijn er nu 1, u gaf 7 op" in refused.text
    assert Removal.objects.exists()
    done = watching.post(address, values | {"expected": "1"}, follow=True)
    assert "Verklaring van vernietiging" in done.text
    assert "Oud punt" not in done.text
    assert not Removal.objects.exists()


@pytest.mark.slow
@pytest.mark.parametrize("form", ["word", "pdf"])
def test_a_certificate_comes_as_a_paper(watching, old, guard, form):
    made = Certificate.destroy(["history.removal"], expected=1, by=guard)
    answer = watching.get(reverse("exchange:give_certificate", args=[made.pk, form]))
    assert answer.status_code == 200
    if form == "word":
        document = docx.Document(io.BytesIO(answer.content))
        assert document.tables[0].cell(1, 0).text == "Verwijderingen"
        assert document.tables[0].cell(1, 4).text == "1"


def test_lists_take_no_more_queries_for_more(watching, guard, count_queries):
    due = reverse("privacy:show_due", args=["history.removal"])
    pages = [reverse("privacy:list_access_requests"), due, reverse("privacy:show_destruction")]
    for number in (1, 9):
        for _time in range(number):
            AccessRequest(name="Jan", note="x").open(by=guard)
            Removal.objects.create(removed_by=guard, name="x", kind="x", snapshot="[]")
        Removal.objects.update(removed_at=LONG_AGO)
        if number == 1:
            few = [count_queries(page) for page in pages]
    assert [count_queries(page) for page in pages] == few
