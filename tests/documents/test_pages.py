"""What one sees and does on the pages about documents."""

import pytest
from django.urls import reverse

from leagenda.documents.models import Document
from leagenda.history.models import Consultation
from tests.documents.files import PNG, pdf, upload
from tests.factories import ActionFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def add(client, officer, year_agenda):
    """Sends the form that adds a document to the year agenda."""
    client.force_login(officer)
    address = reverse("documents:add_document", args=["jaaragenda", year_agenda.pk])

    def send(**words):
        values = {"sort": "report", "confidentiality": "partners", "title": "", "origin": ""}
        return client.post(address, {**values, "file": upload(), **words}, follow=True)

    return send


def content_of(answer) -> bytes:
    """What was sent; closes the file as a server does."""
    content = b"".join(answer.streaming_content)
    answer.close()
    return content


def at(name, document, *more):
    return reverse(f"documents:{name}", args=[document.pk, *more])


def test_a_document_is_added_under_the_name_of_its_file(add):
    answer = add(file=upload(name="Verslag_werkgroep.pdf"))
    assert "“Verslag werkgroep” is toegevoegd." in answer.text
    assert Document.objects.get().title == "Verslag werkgroep"


def test_a_refused_file_keeps_what_was_typed(add):
    answer = add(file=upload(b"MZ"), title="Mijn titel")
    assert answer.status_code == 422
    assert "Dit is een programma." in answer.text
    assert "Mijn titel" in answer.text
    assert not Document.objects.exists()


def test_the_same_content_twice_is_noticed(add):
    add(title="Een")
    answer = add(title="Twee")
    assert "Hetzelfde bestand stond er al als “Een”" in answer.text


def test_the_same_content_in_what_one_may_not_find_is_not_told(add, keep):
    keep(by=UserFactory(role="policy_officer"), title="Geheim", confidentiality="confidential")
    assert "Geheim" not in add(title="Twee").text


def test_a_reader_has_no_button_and_is_told_why(client, keep, year_agenda):
    document = keep()
    client.force_login(UserFactory())
    assert "Nieuwe versie" not in client.get(document.get_absolute_url()).text
    for name in ("change_document", "replace_document", "move_document", "withdraw_document"):
        answer = client.post(at(name, document))
        assert answer.status_code == 403
        assert "wie het toevoegde" in answer.text
    adding = reverse("documents:add_document", args=["jaaragenda", year_agenda.pk])
    assert client.post(adding).status_code == 403


def test_what_one_may_not_find_does_not_exist(client, keep):
    document = keep(confidentiality="confidential")
    client.force_login(UserFactory())
    pages = [at(name, document) for name in ("show_document", "change_document")]
    pages += [at(name, document, 1) for name in ("download_version", "show_picture")]
    assert {client.get(page).status_code for page in pages} == {404}


def test_a_file_goes_out_as_an_attachment_that_runs_nothing(page, keep):
    document = keep(upload(pdf("dag"), "Café “plan”.pdf"))
    answer = page(at("download_version", document, 1))
    assert content_of(answer) == pdf("dag")
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"].startswith("attachment; filename*=utf-8''Caf%C3%A9")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"].startswith("sandbox; default-src 'none'")
    assert "no-store" in answer["Cache-Control"]


def test_only_a_picture_is_shown_in_a_page(page, keep):
    picture, paper = keep(upload(PNG, "foto.png")), keep()
    answer = page(at("show_picture", picture, 1))
    assert (answer["Content-Type"], content_of(answer)) == ("image/png", PNG)
    assert page(at("show_picture", paper, 1)).status_code == 404


def test_who_reads_a_confidential_document_says_what_for(page, client, keep, officer):
    document = keep(confidentiality="confidential", title="Geheim")
    address = at("download_version", document, 1)
    assert "vertrouwelijk" in page(address).text
    assert client.post(address, {"purpose": " "}).status_code == 422
    assert not told_reading(document)
    answer = client.post(address, {"purpose": "Voorbereiding stuurgroep"})
    assert content_of(answer) == pdf()
    assert told_reading(document) == ["Voorbereiding stuurgroep"]


def told_reading(document):
    found = Consultation.objects.filter(subject_id=str(document.pk), is_refused=False)
    return [one.purpose for one in found]


def test_a_file_that_is_gone_from_the_storage_is_told(page, keep):
    document = keep()
    document.newest.file.delete(save=False)
    assert page(at("download_version", document, 1)).status_code == 404


def test_a_new_version_is_placed_and_an_overtaken_one_is_not(page, client, keep):
    document = keep()
    page(document.get_absolute_url())
    address, file = at("replace_document", document), upload(pdf("twee"))
    answer = client.post(address, {"file": file, "seen": 1}, follow=True)
    assert "Versie 2 staat er." in answer.text
    answer = client.post(address, {"file": upload(pdf("drie")), "seen": 1}, follow=True)
    assert "terwijl u bezig was" in answer.text
    assert document.versions.count() == 2


def test_the_same_file_again_is_refused_on_the_page(page, client, keep):
    document = keep()
    page(document.get_absolute_url())
    answer = client.post(at("replace_document", document), {"file": upload(), "seen": 1})
    assert answer.status_code == 422
    assert "precies hetzelfde" in answer.text


def about(document, **values):
    return {
        "title": document.title,
        "sort": "report",
        "confidentiality": "partners",
        "keep_from": "added",
        "seen": document.version,
        **values,
    }


def test_what_it_is_can_be_changed(page, client, keep):
    document = keep()
    address = at("change_document", document)
    page(address)
    answer = client.post(address, about(document, title="Notitie", keep_years=7), follow=True)
    assert "Notitie" in answer.text
    document.refresh_from_db()
    assert (document.keep_years, document.sort) == (7, "report")


def test_a_day_is_asked_for_when_the_term_counts_from_one(page, client, keep):
    document = keep()
    address = at("change_document", document)
    page(address)
    answer = client.post(address, about(document, keep_from="day"))
    assert answer.status_code == 422
    assert "Noem de dag" in answer.text


def test_an_overtaken_change_keeps_what_was_typed_and_counts_the_second_time(page, client, keep):
    document = keep()
    address = at("change_document", document)
    page(address)
    client.post(address, about(document, title="Van een ander"))
    answer = client.post(address, about(document, title="Van mij"))
    assert answer.status_code == 409
    assert "Van mij" in answer.text
    document.refresh_from_db()
    client.post(address, about(document, title="Van mij"))
    document.refresh_from_db()
    assert document.title == "Van mij"


def test_a_document_moves_to_an_action_that_one_looks_for(page, client, keep, action):
    document = keep()
    address = at("move_document", document)
    assert action.description in page(f"{address}?q={action.description}").text
    client.post(address, {"place": f"actie:{action.pk}", "seen": 1})
    assert list(Document.objects.of(action)) == [document]


def test_a_document_does_not_move_to_what_is_not_there(page, client, keep):
    document = keep()
    address = at("move_document", document)
    page(address)
    answer = client.post(address, {"place": f"actie:{document.pk}", "seen": 1})
    assert answer.status_code == 422


def test_withdrawing_asks_why_and_can_be_undone(page, client, keep):
    document = keep()
    address = at("withdraw_document", document)
    page(address)
    assert client.post(address, {"reason": ""}).status_code == 422
    answer = client.post(address, {"reason": "Fout bestand"}, follow=True)
    assert "Fout bestand" in answer.text
    assert "Ongedaan maken" in answer.text
    client.post(at("put_back_document", document))
    document.refresh_from_db()
    assert not document.is_withdrawn


def test_the_page_of_an_action_shows_its_documents(page, keep, action):
    keep(to=action, title="Offerte bibliotheek")
    keep(upload(pdf("x")), title="Van de hele agenda")
    text = page(action.get_absolute_url()).text
    assert "Offerte bibliotheek" in text
    assert "Van de hele agenda" not in text


def test_the_tab_of_a_year_agenda_shows_all_of_its_documents(page, keep, action, year_agenda):
    keep(to=action, title="Offerte bibliotheek")
    keep(upload(pdf("x")), title="Van de hele agenda")
    text = page(reverse("planning:list_documents", args=[year_agenda.year])).text
    assert text.index("Van de hele agenda") < text.index("Offerte bibliotheek")


def test_the_list_is_searched_by_words_and_kind(page, keep):
    keep(title="Offerte bibliotheek", sort="money")
    keep(upload(pdf("x")), title="Verslag werkgroep", sort="report")
    address = reverse("documents:list_documents")
    assert "Verslag werkgroep" not in page(f"{address}?q=bibliotheek").text
    assert "Offerte bibliotheek" not in page(f"{address}?soort=report").text
    assert "Niets gevonden" in page(f"{address}?q=onvindbaar").text


def test_searching_everywhere_finds_documents(page, keep):
    keep(title="Offerte bibliotheek")
    assert "Offerte bibliotheek" in page(reverse("home:search"), {"q": "offerte"}).text


@pytest.mark.slow
def test_more_documents_take_no_more_queries(page, count_queries, keep, year_agenda):
    lists = [
        reverse("documents:list_documents"),
        reverse("planning:list_documents", args=[year_agenda.year]),
    ]
    page(lists[0])

    def fill(number):
        action = ActionFactory(ambition__plan__of=year_agenda)
        for place in (action, action.work_plan):
            keep(upload(pdf(f"{number} {place.pk}")), to=place)

    fill(0)
    few = [count_queries(address) for address in lists]
    for number in range(1, 6):
        fill(number)
    assert [count_queries(address) for address in lists] == few
