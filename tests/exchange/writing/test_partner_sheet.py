"""The partner sheet: one page, the same boxes as the screen, accessible."""

import datetime as dt
import io

import docx
import pikepdf
import pypdfium2
import pytest
from django.urls import reverse

from leagenda.exchange.models.partner_sheet import make_sheets, sheet_of
from leagenda.exchange.writing.partner_sheet import write_sheet_pdf, write_sheet_word
from leagenda.people.models import User
from leagenda.planning.models import Enquiry, YearAgenda, partners_in

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def keeper(demo):
    Enquiry.objects.all().delete()
    return User.objects.get(username="beleid")


@pytest.fixture
def year_agenda(keeper):
    return YearAgenda.objects.get(school_year=2021)


@pytest.fixture
def made(year_agenda, keeper):
    return make_sheets(year_agenda, due_on=dt.date(2021, 12, 14), by=keeper)


def pages_of(raw: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(raw)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return pages


def test_every_partner_gets_one_sheet_and_no_second(made, year_agenda, keeper):
    assert {one.organisation for one in made} == set(partners_in(year_agenda))
    assert make_sheets(year_agenda, due_on=dt.date(2021, 12, 14), by=keeper) == []


def test_everything_of_the_partner_stands_on_the_sheet(made):
    for enquiry in made:
        text = " ".join(" ".join(pages_of(write_sheet_pdf(sheet_of(enquiry)))).split())
        for question in enquiry.questions.all():
            for box in question.boxes:
                assert f"{box.code} " in text, (enquiry, box)
            assert str(question)[:20] in text
        assert "14 december 2021" in text
        assert "Bo Beleid" in text


def test_every_sheet_of_the_real_agenda_is_tagged_and_fits_two_pages_at_most(made):
    lengths = {}
    for enquiry in made:
        raw = write_sheet_pdf(sheet_of(enquiry))
        lengths[str(enquiry)] = len(pages_of(raw))
        with pikepdf.open(io.BytesIO(raw)) as pdf, pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert "/StructTreeRoot" in pdf.Root
        few = enquiry.questions.count() <= 11  # more than that goes on overleaf
        assert lengths[str(enquiry)] <= (1 if few else 2), lengths
    assert 1 in lengths.values()


def test_the_word_file_has_the_same_boxes(made):
    enquiry = max(made, key=lambda one: one.questions.count())
    document = docx.Document(io.BytesIO(write_sheet_word(sheet_of(enquiry))))
    text = "\n".join(cell.text for row in document.tables[0].rows for cell in row.cells)
    for question in enquiry.questions.all():
        for box in question.boxes:
            assert f"{box.code} " in text


def test_sheets_are_made_and_fetched_together(year_agenda, keeper, client):
    client.force_login(keeper)
    client.post(reverse("exchange:make_all", args=[year_agenda.year]))
    assert Enquiry.objects.exists()
    pack = client.get(reverse("exchange:download_all", args=[year_agenda.year]))
    assert pack.content.count(b"partnerblad-") >= 2 * Enquiry.objects.count()
    one = Enquiry.objects.first()
    assert client.get(reverse("exchange:download_sheet", args=[one.pk, "pdf"])).content[:4] == (
        b"%PDF"
    )


def test_a_contact_person_makes_no_sheets(year_agenda, client):
    client.force_login(User.objects.get(username="school"))
    answer = client.post(reverse("exchange:make_all", args=[year_agenda.year]))
    assert answer.status_code == 403
    assert not Enquiry.objects.filter(name="Kinderopvang").exists()
