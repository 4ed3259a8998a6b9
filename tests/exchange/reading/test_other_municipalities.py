"""Invented agendas with other words, other columns and other shapes than the one we know."""

import docx
import pytest

from leagenda.exchange.reading import read
from leagenda.exchange.reading.opening import open_document
from tests.exchange.reading.papers import fill, pdf, saved, sheet, word


def rows(content):
    """(work plan, ambition, number, description, partners, planning) of every action."""
    return [
        (plan.title, ambition.text, one.number, one.description, one.partner_words, one.planning)
        for plan in content.work_plans
        for ambition in plan.ambitions
        for one in ambition.actions
    ]


def codes(proposal):
    return {doubt.code for doubt in proposal.doubts}


# ── A sheet with a column for the theme and one for the goal ─────────────────

FLAT = [
    ["Uitvoeringsagenda LEA Meerwijk 2024-2025"],
    [],
    [
        "Speerpunt",
        "Doelstelling",
        "Maatregel",
        "Trekker",
        "Betrokkenen",
        "Tijdpad",
        "Middelen",
        "Stand van zaken",
    ],
    [
        "1. Taalrijk opgroeien",
        "Meer peuters naar VE",
        "Ouders thuis bezoeken",
        "JGZ",
        "Kinderopvang en gemeente",
        "voorjaar 2025",
        12500,
        "loopt",
    ],
    ["", "", "Folder in zes talen", "Gemeente", "idem", "okt 2024", "geen", "afgerond"],
    [
        "",
        "Voorlezen thuis",
        "Voorleesexpress",
        "Bibliotheek",
        "Vrijwilligers Meerwijk",
        "hele schooljaar",
        "€ 4.000",
        "nog niet gestart",
    ],
    [
        "2. Veilig op school",
        "Minder pesten",
        "Training leerkrachten",
        "PO",
        "",
        "Q2 2025",
        "p.m.",
        "gestopt",
    ],
    ["Totaal", "", "", "", "", "", "€ 16.500", ""],
]


@pytest.fixture(scope="module")
def flat():
    return read("agenda.xlsx", sheet({"Blad1": FLAT}))


def test_theme_and_goal_columns_make_work_plans_and_ambitions(flat):
    assert rows(flat.content) == [
        (
            "Taalrijk opgroeien",
            "Meer peuters naar VE",
            "",
            "Ouders thuis bezoeken",
            "JGZ, KO, Gemeente",
            "voorjaar 2025",
        ),
        (
            "Taalrijk opgroeien",
            "Meer peuters naar VE",
            "",
            "Folder in zes talen",
            "Gemeente, KO",
            "okt 2024",
        ),
        (
            "Taalrijk opgroeien",
            "Voorlezen thuis",
            "",
            "Voorleesexpress",
            "Bibliotheek, Vrijwilligers Meerwijk",
            "hele schooljaar",
        ),
        ("Veilig op school", "Minder pesten", "", "Training leerkrachten", "PO", "Q2 2025"),
    ]


def test_the_lead_has_its_own_role(flat):
    first = next(iter(flat.content.actions()))
    assert [(one.name, one.role) for one in first.partners] == [
        ("JGZ", "lead"),
        ("KO", "partner"),
        ("Gemeente", "partner"),
    ]


def test_amounts_and_statuses_of_rows_are_read(flat):
    found = [
        (one.costs[0].lump, one.costs[0].absence, one.status) for one in flat.content.actions()
    ]
    assert found == [
        (1_250_000, "", "running"),
        (None, "none", "done"),
        (400_000, "", "planned"),
        (None, "", "stopped"),
    ]


def test_an_empty_theme_cell_is_filled_from_above_but_not_silently(flat):
    assert "carried-down" in codes(flat)


def test_a_total_under_a_flat_table_is_stated_for_the_whole(flat):
    assert [(one.column, one.amount) for one in flat.content.stated] == [("cost", 1_650_000)]
    assert flat.content.cost == 1_650_000


def test_places_in_a_sheet_name_the_cell(flat):
    first = next(iter(flat.content.actions()))
    [source] = [one for one in flat.sources if (one.part, one.field) == (first.id, "planning")]
    assert [str(place) for place in source.places] == ["blad Blad1, cel F4"]


def test_merged_theme_cells_leave_no_doubt():
    merged = [list(row) for row in FLAT]
    proposal = read("agenda.xlsx", sheet({"Blad1": merged}, merge=["A4:A6", "B4:B5"]))
    assert "carried-down" not in codes(proposal)
    assert [plan.title for plan in proposal.content.work_plans] == [
        "Taalrijk opgroeien",
        "Veilig op school",
    ]


# ── CSV from Excel, as Windows writes it ─────────────────────────────────────


def test_a_csv_file_in_windows_letters_is_read():
    text = (
        "Pijler;Activiteit;Wie;Wanneer;Kosten\n"
        'Ouders;Café voor ouders;Scholen, bibliotheek;"maart 2026,\nmei 2026";€ 750,50\n'
        "Ouders;Coördinatie;Gemeente;schooljaar 2025-2026;€ 1.000\n"
    )
    content = read("lijst.csv", text.encode("cp1252")).content
    assert content.school_year == 2025
    assert rows(content) == [
        ("Ouders", "Ouders", "", "Café voor ouders", "PO, Bibliotheek", "maart 2026, mei 2026"),
        ("Ouders", "Ouders", "", "Coördinatie", "Gemeente", "schooljaar 2025-2026"),
    ]
    assert content.cost == 175_050


# ── Word: other words, columns in another order, merged cells ────────────────

PILLARS = [
    ("Title", "Educatieve agenda Zandrecht, jaarplan 2022/2023"),
    "Deze jaaragenda is op 3 november 2022 vastgesteld door het college van B&W.",
    "De pijlers zijn:",
    ("List Bullet", "Kansrijk Zandrecht"),
    ("List Bullet", "Gezonde school"),
    ("Heading 1", "Kansrijk Zandrecht"),
    ("Heading 2", "Waar staan we nu?"),
    "Veel kinderen wonen ver van een school.",
    ("Heading 2", "Doel"),
    "Ieder kind heeft een plek dichtbij.",
    ("Heading 2", "Wat gaan we doen?"),
    "We openen een tweede locatie.",
    [
        ["Wanneer", "Verantwoordelijke", "Inspanning", "Wie doet mee", "Dekking", "Kosten"],
        ["vóór 1 mei 2023", "Gemeente", "Locatie zoeken", "PO; KO", "€ 500 (provincie)", "€ 2.000"],
        ["zomer 2023", "KO", "Opening", "idem", "", "€ 300"],
        ["", "", "Totaal", "", "", "€ 2.300"],
    ],
    ("Heading 1", "Gezonde school"),
    ("Heading 2", "Meer bewegen in de pauze"),
    [["Activiteit", "Betrokkenen", "Termijn"], ["Pleinspelen", "PO en GGD", "doorlopend"]],
]


@pytest.fixture(scope="module")
def pillars():
    return read("jaarplan.docx", word(PILLARS))


def test_columns_may_stand_in_any_order(pillars):
    assert rows(pillars.content) == [
        (
            "Kansrijk Zandrecht",
            "Ieder kind heeft een plek dichtbij.",
            "",
            "Locatie zoeken",
            "Gemeente, PO, KO",
            "vóór 1 mei 2023",
        ),
        (
            "Kansrijk Zandrecht",
            "Ieder kind heeft een plek dichtbij.",
            "",
            "Opening",
            "KO, PO",
            "zomer 2023",
        ),
        ("Gezonde school", "Meer bewegen in de pauze", "", "Pleinspelen", "PO, GGD", "doorlopend"),
    ]


def test_pieces_of_prose_are_known_by_their_headings(pillars):
    first = pillars.content.work_plans[0]
    assert first.situation == "Veel kinderen wonen ver van een school."
    assert first.intentions == "We openen een tweede locatie."


def test_a_list_of_pillars_is_the_list_of_themes(pillars):
    themes = pillars.content.agenda.themes
    assert [theme.name for theme in themes] == ["Kansrijk Zandrecht", "Gezonde school"]
    assert [plan.themes for plan in pillars.content.work_plans] == [[one.id] for one in themes]


def test_cover_in_a_row_is_cover_of_the_work_plan(pillars):
    first = pillars.content.work_plans[0]
    [cover] = first.coverages
    assert (cover.amount, cover.source) == (50_000, "provincie")
    assert (first.cost, first.net) == (230_000, 180_000)


def test_another_body_may_have_adopted_it(pillars):
    assert str(pillars.content.adopted_on) == "2022-11-03"
    assert pillars.content.adopted_by == "college van B&W"


def test_a_heading_above_a_table_is_an_ambition_with_a_doubt(pillars):
    assert "ambition-from-heading" in codes(pillars)


def test_a_band_across_a_table_names_the_ambition_below_it():
    made = docx.Document()
    made.add_heading("Thema 1: Taal in de wijk 2023-2024", 1)
    table = made.add_table(rows=4, cols=3)
    fill(
        table,
        [
            ["Actie", "Wie", "Planning"],
            ["", "", ""],
            ["Taalmaatjes", "PO", "juni 2024"],
            ["Evaluatie", "PO", "juli 2024"],
        ],
    )
    table.rows[1].cells[0].merge(table.rows[1].cells[2]).text = "Ambitie: elk kind een maatje"
    content = read("a.docx", saved(made)).content
    [plan] = content.work_plans
    assert (plan.number, plan.title) == ("1", "Taal in de wijk 2023-2024")
    assert [ambition.text for ambition in plan.ambitions] == ["elk kind een maatje"]
    assert len(plan.ambitions[0].actions) == 2


# ── PDF: a table over two pages, a running head, page numbers ────────────────

OVER_PAGES = """
#set page(paper: "a5", header: [LEA Duinstad 2024-2025], numbering: "1")
#set text(lang: "nl")
#set heading(numbering: "1.")
= Inleiding
De agenda van dit jaar.
= Kansen voor ieder kind
*Ambitie*: alle kinderen doen mee.
#table(columns: (1cm, 1fr, 1fr, 1fr), table.header([nr], [Maatregel], [Uitvoerder], [Termijn]),
..range(1, 41).map(n => (
  [#n], [Activiteit nummer #n met een naam die doorloopt], [PO, KO], [mei 2025]
)).flatten())
#table(columns: 3, [Werkplan], [Kosten], [Dekking],
  [Kansen], [€ 900], [€ 100], [Totaal], [€ 900], [€ 100])
"""


@pytest.fixture(scope="module")
def over_pages():
    return read("duinstad.pdf", pdf(OVER_PAGES))


def test_a_table_that_goes_on_over_pages_is_one_table(over_pages):
    numbers = [one.number for one in over_pages.content.actions()]
    assert numbers == [str(number) for number in range(1, 41)]
    assert {one.planning for one in over_pages.content.actions()} == {"mei 2025"}


def test_page_numbers_and_running_heads_are_set_apart(over_pages):
    fields = {source.field for source in over_pages.sources if not source.part}
    assert {"page_number", "running_head"} <= fields
    assert over_pages.content.school_year == 2024


def test_a_small_overview_gives_the_money(over_pages):
    [plan] = over_pages.content.work_plans
    assert (plan.cost, plan.coverage) == (90_000, 10_000)


# ── Plain text with tabs ─────────────────────────────────────────────────────

TABS = """Jaaragenda 2025-2026

THEMA 1: BUITEN SPELEN
Ambitie: elk kind speelt elke dag buiten.
Activiteit\tBetrokkenen\tPlanning\tKosten
Plein groen maken\tPO, gemeente\tnajaar 2025\t€ 2.500
Buitenspeeldag\tSport en Welzijn\t10 juni 2026\tgeen
Totaal\t\t\t€ 2.500
"""


def test_tabs_keep_columns_apart_in_plain_text():
    proposal = read("agenda.txt", TABS.encode())
    assert rows(proposal.content) == [
        (
            "BUITEN SPELEN",
            "elk kind speelt elke dag buiten.",
            "",
            "Plein groen maken",
            "PO, Gemeente",
            "najaar 2025",
        ),
        (
            "BUITEN SPELEN",
            "elk kind speelt elke dag buiten.",
            "",
            "Buitenspeeldag",
            "Sport&Welzijn",
            "10 juni 2026",
        ),
    ]
    assert proposal.content.cost == 250_000
    assert [one.amount for one in proposal.content.work_plans[0].stated] == [250_000]


# ── A workbook with a sheet for every theme ──────────────────────────────────


def test_every_sheet_may_be_a_theme():
    table = [["Nr", "Actie", "Partners", "Planning"], [1, "Overleg", "PO", "sep 2025"]]
    book = sheet({"Taal": table, "Rekenen": [*table, [2, "Toets", "idem", "mrt 2026"]]})
    content = read("thema's 2025-2026.xlsx", book).content
    assert [(plan.title, len(list(plan.actions()))) for plan in content.work_plans] == [
        ("Taal", 1),
        ("Rekenen", 2),
    ]
    assert [one.number for one in content.actions()] == ["1", "1", "2"]


# ── What is not understood ───────────────────────────────────────────────────


def test_a_column_nobody_knows_is_left_over_and_told():
    table = [["Actie", "Planning", "Kleur"], ["Overleg", "mei 2024", "paars"]]
    proposal = read("a.docx", word([("Heading 1", "1. Taal 2023-2024"), table]))
    assert "paars" in [line.text for line in proposal.leftovers]
    assert "unknown-column" in codes(proposal)


def test_planning_that_cannot_be_read_stays_as_it_is():
    table = [["Actie", "Planning", "Wie"], ["Overleg", "zodra het kan", "PO"]]
    proposal = read("a.docx", word([("Heading 1", "1. Taal 2023-2024"), table]))
    [action] = proposal.content.actions()
    assert action.planning == "zodra het kan"
    assert "planning-unread" in codes(proposal)


def test_idem_in_the_first_row_is_a_doubt():
    table = [["Actie", "Partners", "Budget"], ["Overleg", "idem", "idem"]]
    proposal = read("a.docx", word([("Heading 1", "1. Taal 2023-2024"), table]))
    assert [doubt.code for doubt in proposal.doubts].count("idem-without-before") == 2


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("a.xlsx", sheet({"Blad1": FLAT})),
        ("a.docx", word(PILLARS)),
        ("a.pdf", pdf(OVER_PAGES)),
        ("a.txt", TABS.encode()),
    ],
)
def test_no_line_of_these_gets_lost(name, raw):
    proposal = read(name, raw)
    used = {place for source in proposal.sources for place in source.places}
    left = {line.place for line in proposal.leftovers}
    for line in open_document(name, raw).lines:
        assert (line.place in used) != (line.place in left), line


# ── PDF: a table without lines, over two pages ───────────────────────────────

WITHOUT_LINES = """
#set page(paper: "a5", numbering: "1")
#set text(lang: "nl", hyphenate: false)
= Jaaragenda Kreekdam 2023-2024
== Samen spelen
Ambitie: ieder kind speelt mee.
#table(columns: (1fr, 1fr, 1fr), stroke: none, row-gutter: 6pt,
  [*Activiteit*], [*Betrokkenen*], [*Wanneer*],
  [Spelmiddag in de wijk voor alle kinderen tot twaalf jaar], [PO, KO], [oktober 2023],
  ..range(2, 31).map(n => ([Spel #n], [idem], [mei 2024])).flatten())
Ambitie: ieder kind leest.
#table(columns: (1fr, 1fr, 1fr), stroke: (x, y) => if y == 0 { (bottom: 1pt) },
  [Activiteit], [Betrokkenen], [Wanneer], [Voorlezen], [Bibliotheek], [Q1 2024])
"""


def test_a_table_without_lines_is_found_by_its_header():
    content = read("kreekdam.pdf", pdf(WITHOUT_LINES)).content
    found = rows(content)
    assert len(found) == 31
    assert found[0] == (
        "Samen spelen",
        "ieder kind speelt mee.",
        "",
        "Spelmiddag in de wijk voor alle kinderen tot twaalf jaar",
        "PO, KO",
        "oktober 2023",
    )
    assert found[29][3:] == ("Spel 30", "PO, KO", "mei 2024")
    assert found[30][1:] == ("ieder kind leest.", "", "Voorlezen", "Bibliotheek", "Q1 2024")
