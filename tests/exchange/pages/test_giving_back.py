"""Giving an agenda back as a file, and taking the edited file in again."""

import io
import json
import re

import docx
import openpyxl
import pytest
from django.urls import reverse

from leagenda.exchange.models import Reading
from leagenda.exchange.writing.json import write_json
from leagenda.planning.models import Action, ActionContent, CostLineContent, YearAgenda
from tests.exchange.proposals import ACTION, SECOND_ACTION, a_content
from tests.factories import PolicyOfficerFactory, UserFactory

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
YEAR = "/jaaragendas/2022-2023"


@pytest.fixture
def year_agenda(officer) -> YearAgenda:
    return YearAgenda.confirm(a_content(), by=officer)


@pytest.fixture
def download(signed_in, year_agenda):
    return lambda form: signed_in.get(f"{YEAR}/teruggeven/{form}/")


@pytest.fixture
def give(bring, signed_in):
    """Brings an edited export back and gives the page that follows."""

    def upload(content, name="bewerkt.docx", address=f"{YEAR}/terug/"):
        return signed_in.get(bring(content, name, address).headers["Location"], follow=True)

    return upload


def words(answer) -> str:
    return " ".join(answer.content.decode().split())


def ticks(answer) -> list[str]:
    return re.findall(r'name="take" value="([^"]+)"', answer.content.decode())


def with_other_words(raw: bytes, old: str, new: str) -> bytes:
    """A Word file in which somebody typed something else."""
    document, written = docx.Document(io.BytesIO(raw)), io.BytesIO()
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    runs = [run for cell in cells for one in cell.paragraphs for run in one.runs]
    assert [run for run in runs if old in run.text]
    for run in runs:
        run.text = run.text.replace(old, new)
    document.save(written)
    return written.getvalue()


@pytest.mark.parametrize(
    ("form", "name", "begin"),
    [
        ("word", "jaaragenda-lea-2022-2023.docx", b"PK"),
        ("excel", "jaaragenda-lea-2022-2023.xlsx", b"PK"),
        ("pdf", "jaaragenda-lea-2022-2023.pdf", b"%PDF"),
        ("pdf-met-controle", "jaaragenda-lea-2022-2023-met-controle.pdf", b"%PDF"),
        ("json", "jaaragenda-lea-2022-2023.json", b"{"),
    ],
)
def test_a_file_goes_out_under_its_name(download, form, name, begin):
    answer = download(form)
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{name}"'
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.content.startswith(begin)


def test_the_pdf_with_checks_says_more(download):
    assert len(download("pdf-met-controle").content) > len(download("pdf").content)


def test_json_holds_the_whole_agenda(download, year_agenda):
    content = json.loads(download("json").content)["content"]
    assert content == year_agenda.content().model_dump(mode="json")


def test_every_file_has_its_card(page, year_agenda):
    answer = words(page(f"{YEAR}/teruggeven/"))
    for form in ("word", "excel", "pdf", "pdf-met-controle", "json"):
        assert f'href="{YEAR}/teruggeven/{form}/" download' in answer


def test_an_unknown_kind_of_file_is_not_found(download):
    assert download("wordperfect").status_code == 404


def test_the_house_style_is_offered_only_when_there_is_a_template(page, download, settings):
    assert "uw huisstijl" not in words(page(f"{YEAR}/teruggeven/"))
    assert download("huisstijl").status_code == 404


def test_a_template_that_does_not_fit_is_told_on_the_page(download, page, settings, tmp_path):
    template = tmp_path / "sjabloon.docx"
    docx.Document().save(template)
    settings.LEAGENDA_WORD_TEMPLATE = template
    assert "uw huisstijl" in words(page(f"{YEAR}/teruggeven/"))
    answer = download("huisstijl")
    assert answer.headers["Location"] == f"{YEAR}/teruggeven/"


def test_a_draft_is_not_given_to_who_may_not_see_it(client, year_agenda):
    client.force_login(UserFactory())
    assert client.get(f"{YEAR}/teruggeven/").status_code == 404
    assert client.get(f"{YEAR}/teruggeven/json/").status_code == 404
    assert client.get(f"{YEAR}/terug/").status_code == 404


# ── and back again ───────────────────────────────────────────────────────────


@pytest.mark.parametrize("form", ["word", "excel", "json"])
def test_an_unchanged_file_has_no_differences(download, give, form):
    assert "Geen verschillen" in words(give(download(form).content))


@pytest.mark.parametrize("form", ["word", "excel", "json"])
def test_an_edited_export_is_recognised_on_the_start_page(download, give, form):
    answer = give(download(form).content, address=reverse("exchange:start_reading"))
    assert "Verschillen met “bewerkt.docx”" in words(answer)


def test_each_difference_is_shown_and_ticked(download, give):
    answer = give(with_other_words(download("word").content, "Q4 2022", "mei 2023"))
    assert "<del>Q4 2022</del>" in words(answer)
    assert "<ins>mei 2023</ins>" in words(answer)
    assert answer.content.decode().count(" checked>") == len(ticks(answer)) == 1


def test_a_new_part_shows_its_amount_or_planning_before_it_is_taken_over(give, year_agenda):
    content = year_agenda.content()
    plan = content.work_plans[0]
    plan.costs.append(CostLineContent(description="Zaalhuur", lump=32_500_00))
    plan.ambitions[0].actions.append(ActionContent(description="Feest", planning="mei 2023"))
    shown = words(give(write_json(content), "bewerkt.json"))
    assert "Zaalhuur, € 32.500" in shown
    assert "Feest, mei 2023" in shown


def test_what_is_ticked_is_taken_over(download, give, signed_in):
    answer = give(with_other_words(download("word").content, "Q4 2022", "mei 2023"))
    done = signed_in.post(answer.request["PATH_INFO"], {"take": ticks(answer)}, follow=True)
    assert "1 verschil overgenomen in de jaaragenda." in words(done)
    assert Action.objects.get(pk=ACTION).planning == "mei 2023"


def test_what_is_not_ticked_stays(download, give, signed_in):
    answer = give(with_other_words(download("word").content, "Q4 2022", "mei 2023"))
    signed_in.post(answer.request["PATH_INFO"], {})
    assert Action.objects.get(pk=ACTION).planning == "Q4 2022"
    assert Reading.objects.get().confirmed_at is not None


def test_what_changed_meanwhile_is_shown_and_nothing_is_taken_over(download, give, signed_in):
    edited = with_other_words(download("word").content, "2022", "2023")
    edited = with_other_words(edited, "medio 2023", "juni 2023")
    answer = give(edited)
    action = Action.objects.get(pk=ACTION)
    action.change({"planning": "Q1 2022"}, seen=1, by=PolicyOfficerFactory(first_name="Cor"))
    again = signed_in.post(answer.request["PATH_INFO"], {"take": ticks(answer)})
    assert again.status_code == 409
    assert "intussen veranderd" in words(again)
    assert Action.objects.get(pk=SECOND_ACTION).planning == "medio 2023"
    signed_in.post(answer.request["PATH_INFO"], {"take": ticks(again)})
    assert Action.objects.get(pk=SECOND_ACTION).planning == "juni 2023"


def test_what_somebody_did_here_after_the_export_is_not_ticked(download, give):
    raw = download("word").content
    action = Action.objects.get(pk=ACTION)
    action.change({"planning": "mei 2023"}, seen=1, by=PolicyOfficerFactory(first_name="Cor"))
    answer = give(raw)
    assert "hier ook veranderd" in words(answer)
    assert "Cor" in words(answer)
    assert 'name="take" value="' in words(answer)
    assert not re.search(r'name="take" value="[^"]+" checked', answer.content.decode())


def test_a_cell_that_cannot_be_read_is_named(download, give):
    book = openpyxl.load_workbook(io.BytesIO(download("excel").content))
    sheet = next(sheet for sheet in book if sheet.title == "Kosten")
    heads = [cell.value for cell in sheet[1]]
    column = next(n for n, head in enumerate(heads, 1) if head and "bedrag" in str(head).lower())
    sheet.cell(row=2, column=column).value = "veel"
    written = io.BytesIO()
    book.save(written)
    answer = words(give(written.getvalue(), "bewerkt.xlsx"))
    assert "Niet alles in het bestand was te lezen" in answer
    assert sheet.cell(row=2, column=column).coordinate in answer


def test_a_file_of_another_origin_is_refused_and_not_kept(give, year_agenda):
    document, written = docx.Document(), io.BytesIO()
    document.add_paragraph("Iets anders")
    document.save(written)
    answer = words(give(written.getvalue()))
    assert "komt niet uit LEAgenda" in answer
    assert Reading.objects.get().returned is None


def test_a_pdf_cannot_come_back(give, download):
    assert "Dit is geen Word- of Excelexport van LEAgenda." in words(give(download("pdf").content))


def test_without_a_file_the_page_asks_for_one(signed_in, year_agenda):
    answer = signed_in.post(f"{YEAR}/terug/")
    assert answer.status_code == 422
    assert "Kies eerst een bestand." in words(answer)


def test_a_backup_of_an_agenda_that_is_not_here_becomes_a_proposal(bring, signed_in, officer):
    start = reverse("exchange:start_reading")
    answer = signed_in.get(bring(write_json(a_content()), "kopie.json", start).headers["Location"])
    assert "Jaaragenda 2022-2023, zoals gelezen" in words(answer)
