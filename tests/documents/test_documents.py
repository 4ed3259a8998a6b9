"""Documents keep every version, are found by who may read them, and leave nothing half."""

import datetime as dt
import hashlib

import pytest

from leagenda.documents.models import Document, Version
from leagenda.foundation.clock import today
from leagenda.foundation.refusal import Overtaken, Refused
from leagenda.history.models import Event
from tests.documents.files import office, pdf, upload
from tests.factories import OrganisationFactory, UserFactory, YearAgendaFactory

pytestmark = pytest.mark.django_db


def verbs(document):
    return [event.verb for event in Event.objects.about(document).order_by("pk")]


# ── keeping ──────────────────────────────────────────────────────────────────


def test_what_was_kept_comes_out_byte_for_byte(keep, stored):
    version = keep(upload(pdf("dag"), "Verslag 1.pdf")).newest
    with version.file.open() as file:
        assert file.read() == pdf("dag")
    assert version.sha256 == hashlib.sha256(pdf("dag")).hexdigest()
    assert (version.number, version.name, version.size) == (1, "Verslag 1.pdf", len(pdf("dag")))
    assert len(stored()) == 1


def test_the_place_of_a_file_says_nothing_of_its_name(keep, stored):
    keep(upload(name="geheim plan.pdf"))
    (path,) = stored()
    assert "geheim" not in str(path.relative_to(path.parents[1]))
    assert path.stat().st_mode & 0o077 == 0


def test_a_refused_file_leaves_nothing(keep, stored):
    with pytest.raises(Refused):
        keep(upload(b"MZ programma"))
    assert not Document.objects.exists()
    assert not stored()


def test_a_file_above_the_limit_is_refused(keep, settings):
    settings.LEAGENDA_LARGEST_FILE = 100
    with pytest.raises(Refused, match="MB groot"):
        keep(upload(pdf()))


def test_a_row_that_cannot_be_stored_takes_its_file_along(keep, stored, officer):
    document = keep()
    twice = Version.taken_in(upload(), note="", by=officer)
    twice.document, twice.number = document, 1
    from django.db import IntegrityError, transaction

    with pytest.raises(IntegrityError), transaction.atomic():
        twice.keep()
    assert len(stored()) == 1


def test_who_may_not_write_there_may_not_keep_documents_there(keep, year_agenda):
    with pytest.raises(Refused):
        keep(by=UserFactory())


def test_a_contact_keeps_documents_with_an_action_of_the_own_organisation(keep, action):
    organisation = OrganisationFactory()
    contact = UserFactory(role="contact", organisation=organisation)
    with pytest.raises(Refused):
        keep(to=action, by=contact)
    action.participations.create(organisation=organisation, name=str(organisation), position=0)
    assert keep(to=action, by=contact).added_by == contact


# ── versions ─────────────────────────────────────────────────────────────────


def test_an_older_version_stays_and_can_be_read(keep, officer):
    document = keep(upload(pdf("een")))
    document.replace(upload(pdf("twee")), seen=1, by=officer, note="Ondertekend")
    numbers = [(one.number, one.note) for one in document.versions.all()]
    assert numbers == [(2, "Ondertekend"), (1, "")]
    with document.versions.get(number=1).file.open() as file:
        assert file.read() == pdf("een")


def test_who_replaces_must_have_seen_the_newest(keep, officer, stored):
    document = keep(upload(pdf("een")))
    document.replace(upload(pdf("twee")), seen=1, by=officer)
    with pytest.raises(Overtaken, match="Bo Beleid"):
        document.replace(upload(pdf("drie")), seen=1, by=officer)
    assert len(stored()) == 2


def test_the_same_file_is_no_new_version(keep, officer):
    document = keep()
    with pytest.raises(Refused, match="versie 1"):
        document.replace(upload(), seen=1, by=officer)


def test_a_new_version_may_be_of_another_kind(keep, officer):
    document = keep()
    word = upload(office("wordprocessingml.document"), "verslag.docx")
    assert document.replace(word, seen=1, by=officer).kind.ending == "docx"


# ── who finds it ─────────────────────────────────────────────────────────────


def finds(user, document):
    return Document.objects.visible_to(user).filter(pk=document.pk).exists()


def test_who_may_read_the_agenda_finds_its_documents(keep, action):
    assert finds(UserFactory(), keep(to=action))


def test_a_document_of_a_draft_is_found_by_who_finds_the_draft(keep, officer):
    document = keep(to=YearAgendaFactory(school_year=2030))
    assert not finds(UserFactory(), document)
    assert finds(officer, document)


def test_a_confidential_document_is_found_by_whom_it_names_only(keep, officer):
    lead, school = UserFactory(role="lead"), OrganisationFactory()
    named, theirs = UserFactory(), UserFactory(organisation=school)
    readers = {"people": [named], "organisations": [school]}
    document = keep(by=officer, confidentiality="confidential", **readers)
    seen = [finds(one, document) for one in (officer, named, theirs, lead, UserFactory())]
    assert seen == [True, True, True, False, False]


def test_who_keeps_the_agenda_does_not_find_what_others_keep_confidential(keep, action):
    from tests.factories import PolicyOfficerFactory

    document = keep(confidentiality="confidential")
    assert not finds(PolicyOfficerFactory(), document)


def test_a_document_that_is_no_longer_confidential_names_nobody(keep, officer):
    document = keep(confidentiality="confidential", people=[UserFactory()])
    document.change({"confidentiality": "partners"}, seen=1, by=officer)
    assert not document.named_people.exists()


def test_nobody_finds_anything_without_signing_in(keep):
    from django.contrib.auth.models import AnonymousUser

    assert not finds(AnonymousUser(), keep(confidentiality="public"))


def test_what_hung_on_something_that_was_removed_is_found_by_the_keeper_and_after_putting_back(
    keep, action, officer
):
    document, reader = keep(to=action), UserFactory()
    removal = action.remove(by=officer)
    assert finds(officer, document)
    assert not finds(reader, document)
    removal.restore(by=officer)
    assert finds(reader, document)


def test_the_story_does_not_tell_of_confidential_documents(keep, year_agenda):
    keep(title="Openbaar")
    keep(upload(pdf("geheim")), title="Geheim", confidentiality="confidential")
    told = [event.subject_name for event in Event.objects.within(year_agenda)]
    assert told == ["Openbaar"]


# ── verbs ────────────────────────────────────────────────────────────────────


def test_every_verb_is_told(keep, officer, action):
    document = keep()
    document.change({"title": "Notitie"}, seen=1, by=officer)
    document.replace(upload(pdf("twee")), seen=2, by=officer)
    document.move(action, seen=3, by=officer)
    document.refresh_from_db()
    document.withdraw("Vergissing", by=officer)
    document.refresh_from_db()
    document.put_back(by=officer)
    assert verbs(document) == ["added", "changed", "replaced", "rehomed", "withdrawn", "restored"]


def test_writing_the_same_tells_nothing(keep, officer):
    document = keep()
    document.change({"title": "Verslag"}, seen=1, by=officer)
    assert verbs(document) == ["added"]


def test_a_change_that_was_overtaken_is_refused(keep, officer):
    document = keep()
    document.change({"title": "Notitie"}, seen=1, by=officer)
    with pytest.raises(Overtaken):
        document.change({"title": "Brief"}, seen=1, by=officer)


def test_a_withdrawn_document_is_found_by_who_brought_it_and_the_keeper(keep, action):
    school = OrganisationFactory()
    contact = UserFactory(role="contact", organisation=school)
    action.participations.create(organisation=school, name="School", position=0)
    document = keep(to=action, by=contact)
    document.withdraw("Fout bestand", by=contact)
    assert finds(contact, document)
    assert not finds(UserFactory(), document)


def test_a_stranger_changes_nothing(keep):
    document, reader = keep(), UserFactory()
    for attempt in (
        lambda: document.change({"title": "X"}, seen=1, by=reader),
        lambda: document.replace(upload(pdf("x")), seen=1, by=reader),
        lambda: document.withdraw("x", by=reader),
    ):
        with pytest.raises(Refused, match="toevoegde"):
            attempt()


# ── how long ─────────────────────────────────────────────────────────────────


def test_a_term_counts_from_the_day_it_was_chosen_to(keep, officer):
    document = keep(keep_years=7, keep_from="day", counted_from=dt.date(2010, 5, 1))
    assert document.kept_until == dt.date(2017, 5, 1)
    document.change({"keep_from": "withdrawn"}, seen=1, by=officer)
    document.refresh_from_db()
    assert document.kept_until is None
    document.withdraw("Oud", by=officer)
    document.refresh_from_db()
    assert document.kept_until.year == today().year + 7


def test_what_is_past_its_term_is_found_and_what_is_not_stays(keep, officer):
    old = keep(keep_years=1, keep_from="day", counted_from=dt.date(2010, 5, 1))
    for_ever = keep(upload(pdf("x")))
    assert list(Document.objects.past_their_term(dt.date(2011, 5, 1))) == []
    assert list(Document.objects.past_their_term(dt.date(2011, 5, 2))) == [old]
    with pytest.raises(Refused, match="bewaartermijn"):
        for_ever.destroy(by=officer)


def test_destroying_takes_the_files_along_once_it_is_certain(
    keep, officer, stored, django_capture_on_commit_callbacks
):
    old = keep(keep_years=1, keep_from="day", counted_from=dt.date(2010, 5, 1))
    with django_capture_on_commit_callbacks(execute=True):
        old.destroy(by=officer)
        assert len(stored()) == 1
    assert not stored()
    assert not Version.objects.exists()


# ── what a killed program left ───────────────────────────────────────────────


def test_a_file_without_a_row_is_swept_after_a_while(keep, stored, files_folder):
    import os

    keep()
    left = files_folder / "ab" / ("ab" + "0" * 30)
    left.parent.mkdir()
    left.write_bytes(b"half")
    assert Version.sweep() == 0
    os.utime(left, (0, 0))
    assert Version.sweep() == 1
    assert len(stored()) == 1
