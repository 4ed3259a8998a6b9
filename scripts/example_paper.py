"""A year agenda in Word as somebody might send it: most of it plain, some of it doubtful.

The words are ours and the municipality does not exist. A chapter's total is wrong, a cell stands
one column too far, and two partners stand without a comma: there is something to look at.
"""

from pathlib import Path

from docx import Document

HEAD = ("Nr", "Actie", "Partners", "Planning", "Budget")
CHAPTERS = [
    (
        "1. Gelijke kansen",
        "Ruim een kwart van de peuters met een indicatie gaat nog niet naar de voorschool.",
        "Elk kind een goede start, waar het ook opgroeit",
        [
            ("1", "Peuters en ouders bezoeken", "JGZ, kinderopvang", "Q4 2022", "€ 4.000"),
            ("2", "Warme overdracht afspreken", "idem", "November 2022", "n.v.t."),
            ("3", "Boekenkoffer voor thuis", "Bibliotheek Sport&Welzijn", "Medio 2023", "€ 2.500"),
            ("4", "Tussenevaluatie", "PO, KO, JGZ", "Januari 2023", "idem"),
            ("5", "Eindevaluatie", "PO, KO, JGZ", "Juni 2023", "idem"),
        ],
        ("Totale kosten", "€ 6.500"),
    ),
    (
        "2. Verbinding zorg en onderwijs",
        "Scholen weten niet altijd wie zij kunnen bellen over een kind.",
        "Een kind dat steun nodig heeft, krijgt die binnen drie weken",
        [
            ("1", "Vaste jeugdconsulent per school", "", "Hele schooljaar", "Gemeente"),
            ("2", "Inspiratiebijeenkomst", "SMW, SPPOH, PO", "Voorjaar 2023", "€ 1.500"),
            ("3", "Afspraken over terugkoppelen", "SMW, JGZ", "zo snel mogelijk", "geen"),
            ("4", "Eindevaluatie", "SMW, SPPOH, JGZ", "Juni 2023", "geen"),
        ],
        ("Totale kosten", "€ 2.500"),
    ),
]


def write(file: Path) -> None:
    paper = Document()
    paper.add_heading("Jaaragenda LEA 2022-2023", 0)
    paper.add_paragraph("Lokale Educatieve Agenda van de gemeente Waterdam.")
    paper.add_paragraph("Vastgesteld door de stuurgroep op 6 oktober 2022.")
    for chapter in CHAPTERS:
        add_chapter(paper, *chapter)
    paper.save(file)


def add_chapter(paper, title, situation, ambition, actions, total) -> None:
    paper.add_heading(title, 1)
    paper.add_heading("Huidige situatie", 2)
    paper.add_paragraph(situation)
    paper.add_paragraph(f"Ambitie: {ambition}")
    table = paper.add_table(rows=0, cols=len(HEAD), style="Table Grid")
    for words in (HEAD, *actions, ("", total[0], "", "", total[1])):
        for cell, word in zip(table.add_row().cells, words, strict=True):
            cell.text = word
    paper.add_paragraph()
