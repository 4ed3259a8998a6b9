"""The command line, as somebody types it."""

import json
import os
import subprocess
import sys

import pytest

from leagenda.cli import main
from leagenda.home.demo.telling import tell
from leagenda.planning.models import YearAgenda
from tests.planning.real_agenda import real_agenda


@pytest.fixture
def paper(tmp_path):
    """The real agenda as a Word file of our own making."""
    from leagenda.exchange.writing.word import write_word

    file = tmp_path / "agenda.docx"
    file.write_bytes(write_word(real_agenda()))
    return file


def test_check_says_what_closes_and_what_does_not(paper, capfd):
    assert main(["check", str(paper)]) == 1
    said = capfd.readouterr().out
    assert "66.650" in said
    assert "Thema" in said


def test_check_gives_the_same_as_json(paper, capfd):
    assert main(["check", str(paper), "--format", "json"]) == 1
    told = json.loads(capfd.readouterr().out)
    assert told["school_year"] == "2021-2022"
    assert "theme-without-plan" in {one["code"] for one in told["findings"]}


def test_check_writes_a_pdf(paper, tmp_path, capfd):
    report = tmp_path / "controle.pdf"
    assert main(["check", str(paper), "--format", "pdf", "--output", str(report)]) == 1
    assert report.read_bytes().startswith(b"%PDF-")


def test_check_of_an_unreadable_file_says_why(tmp_path, capfd):
    empty = tmp_path / "leeg.docx"
    empty.touch()
    assert main(["check", str(empty)]) == 2
    assert "leeg" in capfd.readouterr().err


def test_check_of_a_missing_file_says_so(tmp_path, capfd):
    assert main(["check", str(tmp_path / "weg.docx")]) == 2
    assert "weg.docx" in capfd.readouterr().err


@pytest.mark.slow
def test_check_leaves_nothing_behind(paper, tmp_path):
    clean = {name: value for name, value in os.environ.items() if "LEAGENDA" not in name}
    words = [sys.executable, "-m", "leagenda", "check", str(paper)]
    assert subprocess.run(words, cwd=tmp_path, env=clean, check=False).returncode == 1
    assert [file.name for file in tmp_path.iterdir()] == [paper.name]


@pytest.mark.django_db
def test_import_stores_what_check_reads(paper, officer, capfd):
    assert main(["import", str(paper), "--as", officer.username]) == 0
    assert len(list(YearAgenda.objects.get().content().actions())) == 22
    assert "22 acties" in capfd.readouterr().out


@pytest.mark.django_db
def test_import_by_nobody_is_refused(paper, capfd):
    assert main(["import", str(paper), "--as", "niemand"]) == 2
    assert "geen gebruiker" in capfd.readouterr().err
    assert not YearAgenda.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize(("format_", "begin"), [("docx", b"PK"), ("pdf", b"%PDF"), ("json", b"{")])
def test_export_writes_the_agenda(tmp_path, format_, begin, capfd):
    tell()
    file = tmp_path / f"uit.{format_}"
    words = ["export", "2021-2022", "--format", format_, "--output", str(file)]
    assert main(words) == 0
    assert file.read_bytes().startswith(begin)


@pytest.mark.django_db
@pytest.mark.parametrize(("year", "reason"), [("1999-2000", "geen jaaragenda"), ("ooit", "ooit")])
def test_export_of_what_is_not_there_says_so(year, reason, capfd):
    assert main(["export", year]) == 2
    assert reason in capfd.readouterr().err
