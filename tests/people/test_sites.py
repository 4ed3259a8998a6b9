"""Sites: their names then and now, their codes, and how we know that they closed."""

import datetime as dt

import pytest

from leagenda.foundation.refusal import Refused
from leagenda.history.models import Event
from leagenda.people.models import Organisation, Site, SiteName, board_with
from tests.factories import OrganisationFactory, UserFactory

DAY = dt.date(2022, 8, 1)


@pytest.fixture
def school(db):
    return OrganisationFactory(name="Springplank", kind="school")


@pytest.fixture
def site(school):
    return Site.objects.create(organisation=school, name="Springplank", brin="20UO00")


@pytest.fixture
def post(client, officer):
    client.force_login(officer)
    return client.post


def test_a_renamed_school_is_found_by_both_names(site, officer):
    site.rename("De Waterlelie", since=DAY, source="DUO", by=officer)
    earlier = site.names.get()
    assert (earlier.name, earlier.ends_on, earlier.source) == (
        "Springplank",
        dt.date(2022, 7, 31),
        "DUO",
    )
    school = Organisation.objects.get()
    assert school.name == "De Waterlelie"
    assert Organisation.objects.named("springplank").get() == school
    assert Organisation.objects.matching("springplank").get() == school


def test_a_renamed_place_of_a_larger_organisation_leaves_the_organisation_its_name(officer):
    childcare = OrganisationFactory(name="Kinderstad", kind="childcare")
    noord = Site.objects.create(organisation=childcare, name="Noord")
    Site.objects.create(organisation=childcare, name="Zuid")
    noord.rename("Noorderlicht", source="LRK", by=officer)
    childcare.refresh_from_db()
    assert childcare.name == "Kinderstad"
    assert not childcare.aliases.exists()
    assert Organisation.objects.matching("Noord").get() == childcare


def test_a_name_that_is_only_spelt_anew_is_no_earlier_name(site, officer):
    site.name = "SPRINGPLANK"
    site.keep(by=officer)
    assert not SiteName.objects.exists()


def test_what_changes_is_remembered_with_old_and_new(site, officer):
    site.close(DAY, source="Brief van het bestuur", by=officer)
    event = Event.objects.about(site).get()
    assert (event.verb, event.by) == ("changed", officer)
    assert event.old["closed_on"] == ""
    assert event.new["closed_on"] == "2022-08-01"


def test_keeping_what_did_not_change_is_no_event(site, officer):
    site.keep(by=officer)
    assert not Event.objects.exists()


def test_a_site_is_closed_from_its_day_on(site):
    site.closed_on = DAY
    assert not site.is_closed(DAY - dt.timedelta(days=1))
    assert site.is_closed(DAY)


def test_a_closed_site_says_how_we_know_and_can_open_again(site, officer, page):
    site.close(DAY, source="Leerlingtellingen", by=officer)
    shown = page(site.get_absolute_url()).text
    assert "1 augustus 2022" in shown
    assert "Leerlingtellingen" in shown
    site.reopen(source="DUO", by=officer)
    assert "1 augustus 2022</" not in page(site.get_absolute_url()).text.split("verhaal")[0]


def test_the_page_of_a_site_tells_its_story(site, officer, page):
    site.rename("De Waterlelie", source="DUO", by=officer)
    shown = page(site.get_absolute_url()).text
    for words in ("20UO00", "Eerdere namen", "Bo Beleid", "wijzigde locatie"):
        assert words in shown


def test_an_earlier_name_is_written_down_by_hand(site, post):
    post(f"/locaties/{site.pk}/namen/", {"name": "De Brug", "ends_on": "2005-07-31"})
    assert site.names.get().ends_on == dt.date(2005, 7, 31)
    assert Organisation.objects.named("de brug").exists()


def test_an_earlier_name_cannot_end_before_it_begins(site, post):
    said = {"name": "De Brug", "begins_on": "2005-08-01", "ends_on": "2005-07-31"}
    answer = post(f"/locaties/{site.pk}/namen/", said)
    assert answer.status_code == 422
    assert "ligt vóór de eerste dag" in answer.text
    assert not site.names.exists()


def test_an_earlier_name_is_taken_away_and_put_back(site, officer, client, post):
    earlier = site.was_called("De Brug", by=officer)
    answer = client.post(f"/eerdere-namen/{earlier.pk}/verwijder/", follow=True)
    assert not site.names.exists()
    undo = next(iter(answer.context["messages"])).extra_tags.removeprefix("undo:")
    post(undo)
    assert site.names.get().name == "De Brug"


def test_a_site_that_was_removed_comes_back_with_its_names(site, officer):
    site.was_called("De Brug", by=officer)
    removal = site.remove(by=officer)
    assert not Site.objects.exists()
    removal.restore(by=officer)
    assert Site.objects.get().names.get().name == "De Brug"


def test_a_board_is_found_by_its_number_and_made_once(officer):
    board = board_with("41447", by=officer)
    assert board_with("41447", by=officer) == board
    assert (board.name, board.kind) == ("Schoolbestuur 41447", "school_board")


def test_the_page_of_a_board_lists_its_schools(site, officer, page):
    site.board = board_with("41447", by=officer)
    site.save()
    assert "Scholen van dit bestuur" in page(site.board.get_absolute_url()).text


def test_a_childcare_code_belongs_to_one_site(school, post):
    Site.objects.create(organisation=school, name="Noord", lrk="123456789")
    answer = post(f"/partners/{school.pk}/locaties/", {"name": "Zuid", "lrk": "123456789"})
    assert answer.status_code == 422
    assert "staat al bij een locatie" in answer.text


def test_a_reader_cannot_rename_a_site(site):
    with pytest.raises(Refused, match="Wijzigen doet de beleidsmedewerker"):
        site.rename("Anders", source="", by=UserFactory())
