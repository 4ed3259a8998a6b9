"""Organisations: their names, their sites, and who may write them down."""

import pytest

from leagenda.foundation.refusal import Refused
from leagenda.history.models import Event
from leagenda.people.models import Alias, Organisation, Site, User
from leagenda.people.views import organisations as pages
from tests.factories import ActionFactory, OrganisationFactory, UserFactory

LIST = "/partners/"


@pytest.fixture
def library(db):
    return OrganisationFactory(name="Bibliotheek aan het Plein", kind="library")


@pytest.fixture
def post(client, officer):
    client.force_login(officer)
    return client.post


@pytest.fixture
def reader(client, db):
    """A client signed in as somebody who may only read."""
    client.force_login(UserFactory(role=User.Role.READER))
    return client


def at(organisation, tail: str = "") -> str:
    return f"/partners/{organisation.pk}/{tail}"


# ── Looking ──────────────────────────────────────────────────────────────────


def test_the_list_names_kind_and_other_names(library, page):
    library.also_called("de bieb")
    shown = page(LIST).content.decode()
    assert f'href="{at(library)}">Bibliotheek aan het Plein' in shown
    assert "de bieb" in shown
    assert "bibliotheek" in shown


def test_one_finds_a_partner_by_another_name(library, page):
    OrganisationFactory(name="Anders")
    library.also_called("de bieb")
    shown = page(f"{LIST}?q=bieb").content.decode()
    assert "Bibliotheek aan het Plein" in shown
    assert "Anders</a>" not in shown


def test_one_kind_can_be_picked(library, page):
    OrganisationFactory(name="Basisschool", kind="school")
    shown = page(f"{LIST}?soort=school").content.decode()
    assert "Basisschool</a>" in shown
    assert "Bibliotheek aan het Plein" not in shown


def test_nothing_found_and_nothing_yet_are_told_apart(page, library):
    assert "Geen partner gevonden" in page(f"{LIST}?q=zzz").content.decode()
    library.delete()
    assert "Nog geen partners" in page(LIST).content.decode()


def test_many_partners_come_in_pages(page, library, monkeypatch):
    monkeypatch.setattr(pages, "MANY", 1)
    OrganisationFactory(name="Zwembad")
    assert "Zwembad" not in page(LIST).content.decode()
    assert "Zwembad" in page(f"{LIST}?page=2").content.decode()


def test_more_partners_take_no_more_queries(page, library, count_queries):
    Site.objects.create(organisation=library, name="Locatie")
    few = count_queries(LIST)
    for organisation in OrganisationFactory.create_batch(5):
        organisation.also_called(f"{organisation} ook")
        Site.objects.create(organisation=organisation, name="Locatie")
    assert count_queries(LIST) == few


def test_an_organisation_shows_its_sites_with_their_codes(library, page):
    Site.objects.create(organisation=library, name="Aan het water", brin="12AB00", lrk="123456789")
    shown = page(at(library)).content.decode()
    for words in ("Aan het water", "12AB00", "123456789", f'href="{at(library, "acties/")}"'):
        assert words in shown


def test_who_is_not_signed_in_sees_no_partners(client, library):
    assert client.get(LIST).status_code == 302


# ── Writing ──────────────────────────────────────────────────────────────────


def test_a_partner_is_added(post):
    answer = post(f"{LIST}nieuw/", {"name": "Stichting Samen", "kind": "welfare"})
    assert answer.headers["Location"] == at(Organisation.objects.get(name="Stichting Samen"))


def test_a_name_that_belongs_to_another_is_refused(library, post):
    library.also_called("de bieb")
    answer = post(f"{LIST}nieuw/", {"name": "De Bieb", "kind": "other"})
    assert answer.status_code == 422
    assert "hoort al bij Bibliotheek aan het Plein" in answer.content.decode()
    assert Organisation.objects.count() == 1


def test_a_renamed_partner_keeps_its_old_name(library, post):
    post(at(library, "wijzig/"), {"name": "Bibliotheek aan de Vaart", "kind": "library"})
    library.refresh_from_db()
    assert library.name == "Bibliotheek aan de Vaart"
    assert Organisation.objects.named("bibliotheek aan het plein").get() == library


def test_a_partner_can_take_one_of_its_other_names(library, officer):
    library.also_called("de bieb")
    library.change(name="De Bieb", kind="library", by=officer)
    assert [alias.name for alias in library.aliases.all()] == ["Bibliotheek aan het Plein"]


def test_a_partner_cannot_take_a_name_of_another(library, post):
    other = OrganisationFactory(name="Anders")
    answer = post(at(other, "wijzig/"), {"name": library.name, "kind": "other"})
    assert answer.status_code == 422
    other.refresh_from_db()
    assert other.name == "Anders"


def test_another_name_is_learnt(library, post):
    post(at(library, "namen/"), {"name": "  de   bieb "})
    assert library.aliases.get().name == "de bieb"


def test_a_name_is_learnt_by_one_partner_only(library, post):
    other = OrganisationFactory(name="Anders")
    answer = post(at(other, "namen/"), {"name": library.name})
    assert answer.status_code == 422
    assert "hoort al bij Bibliotheek aan het Plein" in answer.content.decode()
    assert not Alias.objects.exists()


def test_another_name_is_taken_away_after_asking(library, page, post):
    alias = library.aliases.create(name="de bieb")
    address = f"/namen/{alias.pk}/verwijder/"
    assert "“de bieb” weghalen bij Bibliotheek aan het Plein?" in page(address).content.decode()
    post(address)
    assert not Alias.objects.exists()


def test_a_site_is_added_with_its_code_in_capitals(library, post):
    post(at(library, "locaties/"), {"name": "Noord", "brin": "12 ab 00", "lrk": ""})
    assert library.sites.get().brin == "12AB00"


@pytest.mark.parametrize(
    ("field", "code", "words"),
    [
        ("brin", "12AB", "Schrijf de vestigingscode als 12AB00"),
        ("lrk", "12-34", "Een LRK-nummer heeft alleen cijfers"),
    ],
)
def test_a_code_that_no_register_prints_is_refused(library, post, field, code, words):
    answer = post(at(library, "locaties/"), {"name": "Noord", field: code})
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert not Site.objects.exists()


def test_a_site_code_belongs_to_one_site(library, post):
    Site.objects.create(organisation=library, name="Noord", brin="12AB00")
    answer = post(at(library, "locaties/"), {"name": "Zuid", "brin": "12AB00"})
    assert answer.status_code == 422
    assert "staat al bij een locatie" in answer.content.decode()


def test_a_site_is_changed_and_closed(library, page, post):
    site = Site.objects.create(organisation=library, name="Noord")
    address = f"/locaties/{site.pk}/wijzig/"
    assert 'value="Noord"' in page(address).content.decode()
    post(address, {"name": "Noord", "closed_on": "2022-07-31"})
    assert "31 juli 2022" in page(at(library)).content.decode()


def test_a_site_is_removed_after_asking(library, page, post):
    site = Site.objects.create(organisation=library, name="Noord")
    address = f"/locaties/{site.pk}/verwijder/"
    assert "Locatie Noord" in page(address).content.decode()
    post(address)
    assert not Site.objects.exists()


def test_a_partner_is_removed_after_asking(library, page, post):
    assert "verwijderen?" in page(at(library, "verwijder/")).content.decode()
    post(at(library, "verwijder/"))
    assert not Organisation.objects.exists()


def test_a_partner_with_people_stays(library, post):
    UserFactory(first_name="Lies", last_name="Lezer", organisation=library)
    answer = post(at(library, "verwijder/"))
    assert answer.status_code == 422
    assert "Er horen nog mensen bij deze organisatie: Lies Lezer." in answer.content.decode()
    assert Organisation.objects.exists()


# ── Who may not ──────────────────────────────────────────────────────────────


def test_a_reader_sees_no_buttons(library, reader):
    library.also_called("de bieb")
    shown = reader.get(at(library)).content.decode()
    assert "de bieb" in shown
    for words in ("Wijzig", "Verwijder", "haal weg", "Voeg"):
        assert words not in shown


@pytest.mark.parametrize("tail", ["wijzig/", "verwijder/", "namen/", "locaties/"])
def test_a_reader_writes_nothing(library, reader, tail):
    answer = reader.post(at(library, tail), {"name": "X", "kind": "other"})
    assert answer.status_code == 403
    assert Organisation.objects.get() == library
    assert not Alias.objects.exists()
    assert not Site.objects.exists()


def test_a_verb_refuses_a_reader_too(library):
    reader = UserFactory(role=User.Role.READER)
    with pytest.raises(Refused, match="Wijzigen doet de beleidsmedewerker"):
        library.change(name="Anders", kind="other", by=reader)


def test_who_added_a_partner_is_remembered(officer):
    added = Organisation(name="Muziekschool").add(by=officer)
    event = Event.objects.about(added).get()
    assert (event.verb, event.by) == ("added", officer)


# ── The story, and the way back ──────────────────────────────────────────────


def test_every_change_of_a_partner_is_told_on_its_page(library, officer, page):
    library.change(name="Bibliotheek aan de Vaart", kind="library", by=officer)
    library.call("de bieb", by=officer)
    library.aliases.get(name="de bieb").remove(by=officer)
    shown = page(at(library)).text
    for words in ("Wat er gebeurde", "Bibliotheek aan het Plein", "verwijderde andere naam"):
        assert words in shown


def test_a_change_that_changes_nothing_is_not_told(library, officer):
    library.change(name=library.name, kind=library.kind, by=officer)
    assert not Event.objects.exists()


def test_a_removed_partner_is_put_back_with_all_it_had(library, client, post):
    library.also_called("de bieb")
    Site.objects.create(organisation=library, name="Noord")
    answer = client.post(at(library, "verwijder/"), follow=True)
    assert not Organisation.objects.exists()
    undo = next(iter(answer.context["messages"])).extra_tags.removeprefix("undo:")
    assert post(undo).headers["Location"] == at(library)
    assert Organisation.objects.get().aliases.get().name == "de bieb"
    assert Site.objects.exists()


def test_a_partner_is_put_back_once(library, officer, post):
    removal = library.remove(by=officer)
    address = f"/verwijderd/{removal.pk}/terug/"
    post(address)
    assert post(address).status_code == 404


def test_who_is_no_board_has_no_number_of_a_board(post):
    said = {"name": "De Brug", "kind": "school", "board_number": "41447"}
    answer = post(f"{LIST}nieuw/", said)
    assert answer.status_code == 422
    assert "Alleen een schoolbestuur" in answer.text


# ── Two that are one ─────────────────────────────────────────────────────────


def test_what_belongs_to_the_other_moves_along(library, officer, post):
    other = OrganisationFactory(name="De Bieb").also_called("leeszaal")
    site = Site.objects.create(organisation=other, name="Noord")
    action = ActionFactory()
    part = action.participations.create(name="bieb", organisation=other)
    agenda = action.ambition.plan.of.agenda
    agenda.partners.set([library, other])
    post(at(library, "samenvoegen/"), {"other": other.pk})
    assert list(Organisation.objects.all()) == [library]
    assert {one.name for one in library.aliases.all()} == {"De Bieb", "leeszaal"}
    for moved in (site, part):
        moved.refresh_from_db()
        assert moved.organisation == library
    assert list(agenda.partners.all()) == [library]
    event = Event.objects.about(library).get(verb="merged")
    assert (event.old["merged"], event.by) == ("De Bieb", officer)


def test_one_sees_what_would_move_before_it_moves(library, page):
    other = OrganisationFactory(name="De Bieb").also_called("leeszaal")
    shown = page(f"{at(library, 'samenvoegen/')}?other={other.pk}").text
    assert "Dit kunt u niet ongedaan maken" in shown
    assert "andere namen: 1" in shown
    assert Organisation.objects.count() == 2


@pytest.mark.parametrize("other", ["", "9" * 40, "x"])
def test_a_partner_that_is_not_there_cannot_be_merged(library, post, other):
    answer = post(at(library, "samenvoegen/"), {"other": other})
    assert answer.status_code == 422
    assert Organisation.objects.get() == library


def test_a_partner_does_not_merge_with_itself(library, officer):
    with pytest.raises(Refused, match="Kies een andere organisatie"):
        library.absorb(library, by=officer)
