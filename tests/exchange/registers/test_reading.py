"""Reading registers as published: encodings, separators, headers, and what is dropped."""

import datetime as dt
import io

import pytest

from leagenda.exchange.registers.childcare import without_persons
from leagenda.exchange.registers.holidays import read_holidays
from leagenda.exchange.registers.publication import Wanted
from leagenda.exchange.registers.recognising import read_register
from leagenda.exchange.registers.spelling import municipality_code, proper
from leagenda.foundation.refusal import Refused
from tests.exchange.registers.files import (
    ELSEWHERE,
    HEADER,
    HOLIDAYS,
    counted,
    duo,
    lrk,
    place,
    pupils,
    school,
)

BO = "02.-alle-schoolvestigingen-basisonderwijs.csv"


def read(raw, name=BO, *, chosen="", municipalities=("Leidschendam-Voorburg",), known=()):
    wanted = Wanted(list(municipalities), set(known))
    return read_register(raw, name, chosen, wanted, lambda percent: None)


# ── Schools ──────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8", "utf-8-sig"])
@pytest.mark.parametrize("separator", [";", ","])
def test_a_list_of_schools_is_read_in_each_form_it_is_published_in(encoding, separator):
    raw = duo(school("12AB00", "De Zoë"), encoding=encoding, separator=separator)
    site = read(raw).sites[0]
    assert (site.code, site.name, site.kind) == ("12AB00", "De Zoë", "primary")
    assert (site.place, site.municipality) == ("Voorburg", "Leidschendam-Voorburg")
    assert (site.board_number, site.municipality_code) == ("41447", "1916")


def test_old_headers_are_understood_and_the_two_figures_of_a_site_put_behind_its_institution():
    header = HEADER.replace("INSTELLINGSCODE", "BRIN NUMMER").replace(
        "VESTIGINGSCODE", "VESTIGINGSNUMMER"
    )
    row = school("12AB00", "De Brug").replace(";12AB00;", ";00;")
    assert read(duo(row, header=header)).sites[0].code == "12AB00"


def test_headers_with_underscores_in_small_letters_are_the_same():
    header = HEADER.lower().replace(" ", "_").replace("-", "_")
    assert read(duo(school("12AB00", "De Brug"), header=header)).sites[0].number == "1"


@pytest.mark.parametrize(
    "chosen", ["1916", "GM1916", "leidschendam-voorburg", "Gemeente Leidschendam-Voorburg"]
)
def test_a_municipality_is_named_or_numbered(chosen):
    rows = [school("12AB00", "Hier"), school("34CD00", "Daar", municipality=ELSEWHERE)]
    assert [one.name for one in read(duo(*rows), municipalities=[chosen]).sites] == ["Hier"]


def test_a_known_school_of_another_municipality_comes_along():
    rows = [school("12AB00", "Hier"), school("34CD00", "Daar", municipality=ELSEWHERE)]
    assert len(read(duo(*rows), known={"34CD00"}).sites) == 2


def test_noughts_in_front_of_a_municipality_do_not_matter():
    row = school("34CD00", "Daar", municipality=ELSEWHERE)
    assert read(duo(row), municipalities=["0518"]).sites[0].municipality == "'s-Gravenhage"


def test_a_row_without_a_code_is_counted_and_not_taken():
    found = read(duo(school("12AB00", "De Brug"), school("", "Zonder")))
    assert (found.rows, found.unreadable, len(found.sites)) == (2, 1, 1)


def test_the_name_of_the_file_says_which_of_two_like_lists_it_is():
    raw = duo(school("12AB00", "De Brug"))
    special = read(raw, "09.-alle-vestigingen-speciaal-(basis)-onderwijs.csv")
    assert special.source == "special"
    assert "primary" not in special.complete_for
    assert read(raw, "vestigingenbo.csv").source == "primary"


def test_a_list_that_could_be_two_things_is_asked_about():
    raw = duo(school("12AB00", "De Brug"))
    with pytest.raises(Refused, match="Kies hieronder welk bestand het is"):
        read(raw, "download.csv")
    assert read(raw, "download.csv", chosen="secondary").sites[0].kind == "secondary"


# ── What is something else ───────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"PK\x03\x04rest", "Excel- of Word-bestand"),
        (b"%PDF-1.7", "geen tabel"),
        (b"a;b\x00;c", "geen tabel"),
        (b"", "Gevonden kolommen: geen"),
        (b"BRIN;Vestiging;EindoordeelKwaliteit\n1;2;3", "Gevonden kolommen: BRIN, VESTIGING"),
        (b"lrk_id;type_oko\n1;KDV", "mist de kolommen ACTUELE NAAM OKO"),
        (b'{"naam": "iets"}', "niet dat van de schoolvakanties"),
        (b"[1, 2", "niet dat van de schoolvakanties"),
        (b"[" * 50_000, "niet dat van de schoolvakanties"),
    ],
)
def test_a_wrong_file_is_refused_with_the_reason(raw, words):
    with pytest.raises(Refused, match=words):
        read(raw)


def test_a_register_of_elsewhere_is_refused():
    with pytest.raises(Refused, match="geen enkele locatie van uw gemeenten"):
        read(duo(school("34CD00", "Daar", municipality=ELSEWHERE)))


def test_a_quote_that_is_never_closed_is_refused():
    row = school("12AB00", '"De Brug') + "x" * 200_000
    with pytest.raises(Refused, match="is niet te lezen"):
        read(duo(row))


# ── Pupils ───────────────────────────────────────────────────────────────────


def test_few_pupils_are_pupils_and_noughts_are_none():
    raw = pupils(counted("12AB00", "SBO", "145", "<5", "0", "0"))
    count = read(raw, "x.csv", known={"12AB00"}).pupils[0]
    assert (count.last_year, count.last_count, count.newest_year) == (2022, "<5", 2025)
    assert count.kind == "special_primary"


# ── Childcare ────────────────────────────────────────────────────────────────


def test_homes_and_contact_persons_go_before_anything_is_kept():
    rows = [
        place("100000001", "KDV", "'t Nest", ve="Ja"),
        place("100000002", "VGO", "Opvang bij Truus"),
        place("100000003", "GOB", "Bureau Truus"),
    ]
    kept, gone = without_persons(io.BytesIO(lrk(*rows)))
    text = kept.decode()
    assert gone == 2
    assert "Nest" in text
    for private in ("Truus", "Privé", "0612345678", "prive.example", "Thuisweg"):
        assert private not in text
    site = read(kept, "lrk.csv").sites[0]
    assert (site.name, site.kind, site.holder) == ("'t Nest", "day_care", "Stichting Speelhuis")
    assert (site.street, site.number, site.postcode) == ("Plein", "4-B", "2264 KW")
    assert (site.child_places, site.early_education) == (24, True)


@pytest.mark.parametrize("form", ["Eenmanszaak", "", "Maatschap", "Natuurlijk persoon"])
def test_a_holder_that_may_be_a_person_is_not_kept(form):
    row = place("100000001", "KDV", "Het Nest", form=form, holder="Truus Jansen")
    kept, _gone = without_persons(io.BytesIO(lrk(row)))
    assert "Jansen" not in kept.decode()


@pytest.mark.parametrize("encoding", ["latin-1", "utf-8-sig"])
def test_childcare_is_read_in_each_encoding(encoding):
    row = place("100000001", "BSO", "Zoë", holder="Coöperatie Zoë", form="Coöperatie")
    kept, _gone = without_persons(io.BytesIO(lrk(row, encoding=encoding)))
    assert read(kept, "lrk.csv").sites[0].holder == "Coöperatie Zoë"


# ── Holidays ─────────────────────────────────────────────────────────────────


def test_holidays_are_read_through_their_quirks():
    autumn, christmas = read_holidays(HOLIDAYS.encode()).holidays
    assert (autumn.name, autumn.region, autumn.school_year) == ("Herfstvakantie", "middle", 2021)
    assert (autumn.first_day, autumn.last_day) == (dt.date(2021, 10, 16), dt.date(2021, 10, 24))
    assert (christmas.region, christmas.is_compulsory) == ("everywhere", True)
    assert not autumn.is_compulsory


# ── Spelling ─────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("printed", "proper_name"),
    [
        ("'S-GRAVENHAGE", "'s-Gravenhage"),
        ("LEIDSCHENDAM-VOORBURG", "Leidschendam-Voorburg"),
        ("ALPHEN AAN DEN RIJN", "Alphen aan den Rijn"),
        ("IJSSELSTEIN", "IJsselstein"),
        ("DE WATERLELIE", "De Waterlelie"),
        ("MMiXX", "MMiXX"),
        ("2e Montessori", "2e Montessori"),
        ("", ""),
    ],
)
def test_names_in_capitals_become_names(printed, proper_name):
    assert proper(printed) == proper_name


@pytest.mark.parametrize(
    ("words", "code"), [("GM1916", "1916"), ("603", "0603"), ("Delft", ""), ("12345", ""), ("", "")]
)
def test_a_municipality_has_four_figures(words, code):
    assert municipality_code(words) == code
