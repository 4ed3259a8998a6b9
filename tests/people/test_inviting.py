"""An invitation: a link by mail that works once, for fourteen days, unless it is withdrawn."""

import datetime as dt
import re

import pytest
from django.utils import timezone

from leagenda.foundation.refusal import Refused
from leagenda.history.models import Event
from leagenda.people.models import Invitation, Role, User
from tests.factories import OrganisationFactory, UserFactory

GOOD = "vier-rode-fietsen-9"
ANNA = {"name": "Anna van Dijk", "email": "anna@school.example", "role": "contact"}


@pytest.fixture
def school(db):
    return OrganisationFactory(name="Basisschool De Boog")


@pytest.fixture
def invitation(officer, school):
    return Invitation(**ANNA, organisation=school).invite(by=officer)


@pytest.fixture
def post(client, officer):
    client.force_login(officer)
    return client.post


def link_in(mail) -> str:
    return re.search(r"https?://[^/]+(/welkom/[^/]+/)", mail.body)[1]


def at(invitation) -> str:
    return f"/welkom/{invitation.secret}/"


def test_an_invitation_goes_out_by_mail(post, school, mailoutbox):
    words = {"begins_on": "2021-01-01", "words": "Fijn dat u komt!", "organisation": school.pk}
    answer = post("/mensen/uitnodigen/", {**ANNA, **words})
    assert answer.headers["Location"] == "/mensen/"
    (mail,) = mailoutbox
    assert mail.to == ["anna@school.example"]
    assert mail.subject == "Bo Beleid nodigt u uit voor LEAgenda"
    html = mail.alternatives[0].content
    for said in ("Fijn dat u komt!", "contactpersoon", "Basisschool De Boog"):
        assert said in mail.body
        assert said in html
    assert link_in(mail) in html


def test_who_follows_the_link_is_in_with_the_position(client, invitation, school):
    text = client.get(at(invitation)).text
    for said in ("Welkom, Anna van Dijk", "Bo Beleid", "contactpersoon", "De Boog"):
        assert said in text
    assert client.post(at(invitation), {"password": GOOD}).headers["Location"] == "/"
    anna = User.objects.get(email="anna@school.example")
    assert str(anna) == "Anna van Dijk"
    assert anna.spoken_for == {school.pk}
    assert "Welkom, Anna" in client.get("/").text


def test_a_link_works_once(client, invitation):
    client.post(at(invitation), {"password": GOOD})
    answer = client.get(at(invitation))
    assert answer.status_code == 422
    assert "al gebruikt" in answer.text
    with pytest.raises(Refused, match="al gebruikt"):
        invitation.accept(GOOD)
    assert User.objects.filter(email=ANNA["email"]).count() == 1


def test_a_link_works_for_fourteen_days(client, invitation):
    Invitation.objects.update(sent_at=timezone.now() - dt.timedelta(days=14, minutes=1))
    answer = client.post(at(invitation), {"password": GOOD})
    assert answer.status_code == 422
    assert "verlopen" in answer.text
    assert not User.objects.filter(email=ANNA["email"]).exists()


def test_a_link_that_was_withdrawn_works_no_longer(client, invitation, officer):
    invitation.withdraw(by=officer)
    answer = client.get(at(invitation))
    assert answer.status_code == 422
    assert "ingetrokken" in answer.text


def test_a_link_that_we_do_not_know_says_so(client, db):
    answer = client.get("/welkom/zomaar-iets/")
    assert answer.status_code == 422
    assert "kennen wij niet" in answer.text


def test_a_weak_password_is_refused(client, invitation):
    answer = client.post(at(invitation), {"password": "kort"})
    assert answer.status_code == 422
    assert "te kort" in answer.text
    assert not User.objects.filter(email=ANNA["email"]).exists()


def test_sending_again_makes_the_old_link_worthless(client, invitation, post, mailoutbox):
    old = at(invitation)
    post(f"/uitnodigingen/{invitation.pk}/opnieuw/")
    assert client.get(old).status_code == 422
    assert client.get(link_in(mailoutbox[0])).status_code == 200


def test_what_is_kept_does_not_give_the_link(invitation):
    kept = Invitation.objects.values().get()
    assert invitation.secret not in str(kept)
    assert len(invitation.secret) > 40


def test_several_are_invited_at_once(post, mailoutbox):
    lines = "Anna van Dijk <anna@school.example>\n\n Bob de Wit <bob@kinderopvang.example>,"
    words = {"lines": lines, "role": "reader", "begins_on": "2021-01-01"}
    assert post("/mensen/uitnodigen/samen/", words).status_code == 302
    assert [mail.to[0] for mail in mailoutbox] == [
        "anna@school.example",
        "bob@kinderopvang.example",
    ]


def test_of_several_all_are_invited_or_none(post, mailoutbox):
    words = {"role": "reader", "begins_on": "2021-01-01"}
    answer = post("/mensen/uitnodigen/samen/", {**words, "lines": "Anna <a@b.example>\nzomaar"})
    assert answer.status_code == 422
    assert "“zomaar”" in answer.text
    twice = "Anna <a@b.example>\nAnna <a@b.example>"
    assert post("/mensen/uitnodigen/samen/", {**words, "lines": twice}).status_code == 422
    assert not Invitation.objects.exists()
    assert mailoutbox == []


def test_who_takes_part_already_is_not_invited(officer):
    with pytest.raises(Refused, match="heeft al een account"):
        Invitation(**ANNA | {"email": officer.email.upper()}).invite(by=officer)


def test_nobody_is_invited_twice(invitation, officer):
    with pytest.raises(Refused, match="ligt er al een uitnodiging"):
        Invitation(**ANNA).invite(by=officer)


def test_a_policy_officer_invites_no_administrator(officer):
    with pytest.raises(Refused, match="geeft alleen een beheerder"):
        Invitation(**ANNA | {"role": Role.ADMINISTRATOR}).invite(by=officer)


def test_only_who_keeps_the_agenda_invites(client, invitation):
    lead = UserFactory(role=Role.LEAD)
    client.force_login(lead)
    assert client.get("/mensen/uitnodigen/").status_code == 403
    assert "anna@school.example" not in client.get("/mensen/").text
    for verb in (invitation.withdraw, invitation.send_again):
        with pytest.raises(Refused, match="doet de beleidsmedewerker"):
            verb(by=lead)


def test_who_accepted_is_not_invited_again(client, invitation, officer):
    client.post(at(invitation), {"password": GOOD})
    invitation.refresh_from_db()
    with pytest.raises(Refused, match="doet al mee"):
        invitation.send_again(by=officer)
    verbs = [event.verb for event in Event.objects.about(invitation)]
    assert verbs == ["accepted_invitation", "invited"]


def test_a_mail_that_does_not_get_away_is_said(post, school, settings):
    nowhere = {"host": "127.0.0.1", "port": 9}
    backend = "django.core.mail.backends.smtp.EmailBackend"
    settings.MAILERS = {"default": {"BACKEND": backend, "OPTIONS": nowhere}}
    answer = post("/mensen/uitnodigen/", {**ANNA, "begins_on": "2021-01-01"}, follow=True)
    assert "kwam niet weg" in answer.text
    assert Invitation.objects.get().is_open
