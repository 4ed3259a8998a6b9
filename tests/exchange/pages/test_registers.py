"""Bringing a register in: seeing what would change, and taking over what one ticks."""

import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from leagenda.exchange.models import RegisterReading
from leagenda.exchange.tasks import forget_old_readings
from leagenda.history.models import Event
from leagenda.people.models import Organisation, SchoolHoliday, Site
from tests.exchange.registers.files import HOLIDAYS, counted, duo, lrk, place, pupils, school
from tests.factories import OrganisationFactory, UserFactory

START = "/registers/"
BO = "basisonderwijs.csv"


@pytest.fixture
def bring(client, officer, django_capture_on_commit_callbacks):
    """Gives a file and follows to the page that comes of it."""
    client.force_login(officer)

    def bring(raw, name=BO, municipalities="Leidschendam-Voorburg", register=""):
        said = {"municipalities": municipalities, "register": register}
        file = SimpleUploadedFile(name, raw)
        with django_capture_on_commit_callbacks(execute=True):
            answer = client.post(START, {"file": file, **said})
        return client.get(answer.headers["Location"]) if answer.status_code == 302 else answer

    return bring


@pytest.fixture
def springplank(db):
    organisation = OrganisationFactory(name="Springplank", kind="school")
    return Site.objects.create(
        organisation=organisation,
        name="Springplank",
        brin="20UO00",
        kind="primary",
        municipality_code="1916",
    )


def the_reading() -> RegisterReading:
    return RegisterReading.objects.get()


def keys(*kinds: str) -> list[str]:
    return [one.key for one in the_reading().proposed if one.kind in kinds]


def take_over(client, chosen):
    return client.post(f"{START}{the_reading().pk}/overnemen/", {"change": chosen})


# ── Seeing it first ──────────────────────────────────────────────────────────


def test_nothing_changes_before_somebody_says_so(bring, springplank):
    shown = bring(duo(school("20UO00", "De Waterlelie"), school("12AB00", "De Brug"))).text
    for words in ("Andere naam", "De Waterlelie", "Nieuw", "De Brug"):
        assert words in shown
    assert Site.objects.get() == springplank
    springplank.refresh_from_db()
    assert springplank.name == "Springplank"


def test_the_file_itself_is_not_kept(bring, springplank):
    bring(duo(school("20UO00", "De Waterlelie")))
    assert the_reading().raw is None


def test_a_closing_is_not_ticked_beforehand_and_a_renaming_is(bring, springplank):
    OrganisationFactory(name="De Kade").sites.create(
        name="De Kade", brin="34CD00", kind="primary", municipality_code="1916"
    )
    answer = bring(duo(school("20UO00", "De Waterlelie")))
    assert set(keys("renamed")) <= answer.context["ticked"]
    assert not set(keys("closed")) & answer.context["ticked"]
    assert "Verdwenen uit het register" in answer.text


def test_a_register_that_says_the_same_teaches_nothing(bring, springplank):
    row = school("20UO00", "Springplank")
    bring(duo(row))
    reading = the_reading()
    reading.accept(keys("moved", "facts"), by=reading.uploaded_by)
    RegisterReading.objects.all().delete()
    assert "Alles klopt al" in bring(duo(row)).text


def test_how_many_homes_were_left_out_is_said_in_a_sentence(bring):
    rows = [place("100000001", "KDV", "Het Nest"), place("100000002", "VGO", "Bij Truus")]
    shown = bring(lrk(*rows), "lrk.csv").text
    assert "1 regel over een gastouder of gastouderbureau is weggelaten" in shown
    assert "Truus" not in str(the_reading().publication)


def test_of_a_wrong_file_nothing_is_kept_but_its_name(bring):
    shown = bring(b"naam;bedrag\nJan;3", "lijst.csv").text
    assert "Dit is geen register dat LEAgenda kent" in shown
    assert (the_reading().publication, the_reading().raw) == (None, None)


@pytest.mark.parametrize(("raw", "words"), [(b"", "Dit bestand is leeg"), (b"PK\x03", "Excel")])
def test_what_can_be_refused_at_once_is(bring, raw, words):
    assert words in bring(raw).text


def test_the_municipalities_among_the_partners_are_filled_in(page):
    OrganisationFactory(name="Gemeente Delft", kind="municipality")
    assert 'value="Delft"' in page(START).text


# ── Taking over ──────────────────────────────────────────────────────────────


def test_a_renamed_school_keeps_its_old_name_and_tells_its_source(client, bring, springplank):
    bring(duo(school("20UO00", "De Waterlelie")))
    take_over(client, keys("renamed"))
    springplank.refresh_from_db()
    assert springplank.name == "De Waterlelie"
    assert Organisation.objects.named("Springplank").get().name == "De Waterlelie"
    assert "DUO, basisonderwijs, gelezen op" in springplank.names.get().source
    assert Event.objects.about(springplank).filter(verb="changed").exists()


def test_a_new_school_comes_with_its_board(client, bring, db):
    bring(duo(school("12AB00", "De Brug")))
    take_over(client, keys("added"))
    site = Site.objects.get()
    assert (site.organisation.name, site.organisation.kind) == ("De Brug", "school")
    assert (site.board.board_number, site.kind, site.postcode) == ("41447", "primary", "2264 KW")


def test_a_new_childcare_site_comes_under_its_holder(client, bring):
    holder = OrganisationFactory(name="Speelhuis", kind="childcare")
    holder.also_called("Stichting Speelhuis")
    bring(lrk(place("100000001", "KDV", "Het Nest"), place("100000002", "BSO", "Het Nest")), "l")
    take_over(client, keys("added"))
    assert {one.kind for one in holder.sites.all()} == {"day_care", "after_school"}


def test_a_school_that_lost_its_pupils_is_closed_with_the_evidence(client, bring, springplank):
    row = counted("20UO00", "BO", "145", "140", "0", "0")
    bring(pupils(row), "leerlingen.csv")
    take_over(client, keys("closed"))
    springplank.refresh_from_db()
    assert springplank.closed_on == dt.date(2023, 7, 31)
    assert "in 2022 nog 140 leerlingen" in springplank.closed_source


def test_holidays_come_into_the_calendar(client, bring, page):
    bring(HOLIDAYS.encode(), "vakanties.json", municipalities="")
    take_over(client, keys("holiday"))
    assert SchoolHoliday.objects.count() == 2
    assert "Herfstvakantie" in page("/kalender/?jaar=2021").text


def test_what_was_not_ticked_stays_as_it_is(client, bring, springplank):
    bring(duo(school("20UO00", "De Waterlelie"), school("12AB00", "De Brug")))
    take_over(client, keys("added"))
    springplank.refresh_from_db()
    assert springplank.name == "Springplank"
    assert the_reading().taken_over == 1


def test_ticking_nothing_is_refused(client, bring, springplank):
    bring(duo(school("20UO00", "De Waterlelie")))
    answer = take_over(client, [])
    assert answer.status_code == 422
    assert "Kruis eerst aan" in answer.text


def test_what_changed_in_the_meantime_is_not_overwritten(client, bring, springplank, officer):
    bring(duo(school("20UO00", "De Waterlelie")))
    chosen = keys("renamed")
    springplank.rename("De Sprong", source="brief", by=officer)
    answer = take_over(client, chosen)
    assert answer.status_code == 422
    assert "Er is intussen iets veranderd" in answer.text
    springplank.refresh_from_db()
    assert springplank.name == "De Sprong"


def test_one_name_that_is_taken_holds_back_everything(client, bring, springplank):
    OrganisationFactory(name="De Waterlelie")
    bring(duo(school("20UO00", "De Waterlelie"), school("12AB00", "De Brug")))
    answer = take_over(client, keys("renamed", "added"))
    assert answer.status_code == 422
    assert "hoort al bij De Waterlelie" in answer.text
    assert Site.objects.get().name == "Springplank"


def test_a_register_is_taken_over_once(client, bring, springplank):
    bring(duo(school("20UO00", "De Waterlelie")))
    chosen = keys("renamed")
    take_over(client, chosen)
    assert take_over(client, chosen).status_code == 422


def test_a_register_is_thrown_away(client, bring, springplank):
    bring(duo(school("20UO00", "De Waterlelie")))
    client.post(f"{START}{the_reading().pk}/weggooien/")
    assert not RegisterReading.objects.exists()


def test_what_nobody_confirmed_is_wiped_after_thirty_days(bring, springplank):
    bring(duo(school("20UO00", "De Waterlelie")))
    long_ago = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
    RegisterReading.objects.update(uploaded_at=long_ago)
    assert forget_old_readings.func() == 1
    assert not RegisterReading.objects.exists()


def test_more_proposals_take_no_more_queries(bring, client, springplank, count_queries):
    bring(duo(school("20UO00", "De Waterlelie")))
    few = count_queries(f"{START}{the_reading().pk}/")
    RegisterReading.objects.all().delete()
    rows = [school(f"{number}AB00", f"School {number}") for number in range(10, 60)]
    bring(duo(school("20UO00", "De Waterlelie"), *rows))
    assert count_queries(f"{START}{the_reading().pk}/") == few


# ── Who may not ──────────────────────────────────────────────────────────────


def test_who_does_not_keep_the_agenda_is_told_why(client, bring, springplank):
    bring(duo(school("20UO00", "De Waterlelie")))
    client.force_login(UserFactory())
    for address in (START, f"{START}{the_reading().pk}/"):
        assert client.get(address).status_code == 403
    assert take_over(client, ["x"]).status_code == 403
