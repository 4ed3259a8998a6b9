"""Registers in small, with the quirks of the published ones and invented schools."""

HEADER = (
    "PROVINCIE;BEVOEGD GEZAG NUMMER;INSTELLINGSCODE;VESTIGINGSCODE;VESTIGINGSNAAM;STRAATNAAM;"
    "HUISNUMMER-TOEVOEGING;POSTCODE;PLAATSNAAM;GEMEENTENUMMER;GEMEENTENAAM;DENOMINATIE"
)
HERE, ELSEWHERE = ("1916", "LEIDSCHENDAM-VOORBURG"), ("518", "'S-GRAVENHAGE")


def school(code, name, *, board="41447", municipality=HERE, street="Laan", number="1") -> str:
    number_of, name_of = municipality
    cells = ["Zuid-Holland", board, code[:4], code, name, street, number, "2264 KW", "VOORBURG"]
    return ";".join([*cells, number_of, name_of, " "])


def duo(*rows: str, header: str = HEADER, encoding="cp1252", separator=";") -> bytes:
    text = "\r\n".join([header, *rows, ""])
    return text.replace(";", separator).encode(encoding)


PUPILS_HEADER = (
    "INSTELLINGSCODE;VESTIGINGSCODE;NAAM_VESTIGING;SOORT_VESTIGING;GEMEENTECODE_VESTIGING;"
    "GEMEENTENAAM_VESTIGING;LEERLINGEN_2021;LEERLINGEN_2022;LEERLINGEN_2023;LEERLINGEN_2025"
)


def pupils(*rows: str) -> bytes:
    return duo(*rows, header=PUPILS_HEADER, encoding="utf-8-sig")


def counted(code, kind, *counts: str) -> str:
    start = [code[:4], code, "School", kind, "1916", "LEIDSCHENDAM-VOORBURG"]
    return ";".join([*start, *counts])


LRK_HEADER = (
    "lrk_id;type_oko;opc;actuele_naam_oko;aantal_kindplaatsen;ve;status;inschrijfdatum;"
    "opvanglocatie_adres;opvanglocatie_postcode;opvanglocatie_woonplaats;bag_id;naam_houder;"
    "kvk_nummer_houder;vestigingsnummer_houder;rechtsvorm_houder;start_geschillencommissie;"
    "einde_geschillencommissie;houder_adres;houder_postcode;houder_woonplaats;houder_buitenland;"
    "correspondentie_adres;correspondentie_postcode;correspondentie_woonplaats;"
    "correspondentie_buitenland;contact_persoon;contact_telefoon;contact_emailadres;"
    "contact_website;cbs_code;verantwoordelijke_gemeente;gastouderbureau_1;gastouderbureau_2;"
    "lrk_url"
)


def place(
    code,
    kind,
    name,
    *,
    form="Stichting",
    holder="Stichting Speelhuis",
    status="Ingeschreven",
    ve="",
) -> str:
    """A row of the LRK with all its 35 cells, contact person and all."""
    start = [code, kind, "Nee", name, "24", ve, status, "01-08-2015", "Plein 4-B", "2264KW"]
    holding = ["Leidschendam", "1916010000000001", holder, "12345678", "", form, "", ""]
    writing = ["Thuisweg 1", "2264AA", "Leidschendam", "", "", "", "", ""]
    asking = ["'P. Privé'", "'0612345678'", "'p@prive.example'", "''"]
    return ";".join(
        [*start, *holding, *writing, *asking, "1916", "Leidschendam-Voorburg", "", "", "x"]
    )


def lrk(*rows: str, encoding="latin-1") -> bytes:
    return "\n".join([LRK_HEADER, *rows, ""]).encode(encoding)


HOLIDAYS = """[{"id": "x", "content": [{"title": " Schoolvakanties 2021-2022 ",
  "schoolyear": " 2021-2022 ", "vacations": [
  {"type": " Herfstvakantie ", "compulsorydates": "false", "regions": [
    {"region": "midden", "startdate": "2021-10-15T22:00:00.000Z",
     "enddate": "2021-10-23T22:00:00.000Z"}]},
  {"type": "Kerstvakantie", "compulsorydates": "true", "regions": [
    {"region": "heel Nederland ", "startdate": "2021-12-25", "enddate": "2022-01-09"}]}]}]}]"""
