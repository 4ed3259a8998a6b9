"""Talking about a part: saying, asking, answering, taking back."""

import pytest
from django.urls import reverse

from leagenda.notifications.models import Comment, Mention
from leagenda.planning.models.conversation import open_questions_for
from tests.factories import ActionFactory, UserFactory, YearAgendaFactory

pytestmark = pytest.mark.django_db
QUESTIONS = "/jaaragendas/2021-2022/vragen/"


def conversation(part, kind="action"):
    return reverse("planning:show_comments", args=[kind, part.pk])


def at(name, comment):
    return reverse(f"planning:{name}", args=[comment.pk])


@pytest.fixture
def say(action):
    def said(text, by, **more):
        return Comment.say(action, text, by=by, scope=action.year_agenda, **more)

    return said


def test_a_comment_stands_at_its_part_in_the_document_and_on_its_page(action, post, client):
    answer = post(conversation(action), {"text": "Wie doet dit?\n- jullie\n- wij"})
    assert answer.url == f"{conversation(action)}#gesprek-{action.pk}"
    assert "<li>jullie</li>" in client.get(conversation(action)).text
    assert "<li>jullie</li>" in client.get(action.get_absolute_url()).text
    document = client.get(action.year_agenda.get_absolute_url()).text
    assert "Opmerkingen: 1" in document
    assert "Opmerkingen: 1" in client.get("/jaaragendas/2021-2022/tabel/").text


def test_who_may_not_see_the_part_finds_no_comment(client, say, officer, contact, action):
    comment = say("Geheim", officer)
    action.year_agenda.adopted_on, action.year_agenda.adopted_by = None, ""
    action.year_agenda.save()
    client.force_login(contact)
    for address in (conversation(action), at("reply", comment), at("withdraw_comment", comment)):
        assert client.get(address).status_code == 404


def test_a_contact_person_talks_about_what_they_may_see(action, contact, client):
    client.force_login(contact)
    answer = client.post(conversation(action), {"text": "Lukt in mei?", "is_question": "on"})
    assert answer.status_code == 302
    assert Comment.objects.get().is_open


def test_who_only_reads_does_not_talk(action, reader, client, say, officer):
    comment = say("Lees maar", officer)
    client.force_login(reader)
    page = client.get(conversation(action)).text
    assert "Lees maar" in page
    assert "<textarea" not in page
    for address in (conversation(action), at("reply", comment)):
        answer = client.post(address, {"text": "Ook iets"})
        assert answer.status_code == 403
        assert "Meepraten doen de mensen" in answer.text
    assert Comment.objects.count() == 1


def test_nothing_typed_is_refused_with_what_to_do(action, post):
    answer = post(conversation(action), {"text": "  "})
    assert answer.status_code == 422
    assert "Schrijf eerst wat u wilt zeggen" in answer.text


def test_a_text_that_is_too_long_stays_in_the_form(action, post):
    answer = post(conversation(action), {"text": "lang " * 900})
    assert answer.status_code == 422
    assert answer.text.count("lang ") >= 900


def test_a_name_after_an_at_sign_is_a_mention(action, post, colleague):
    other = UserFactory(first_name="Niet", last_name="Genoemd")
    post(conversation(action), {"text": "Weet @cor collega dit?"})
    assert list(Mention.objects.values_list("user", flat=True)) == [colleague.pk]
    post(conversation(action), {"text": "En jij?", "mentioned": [other.pk]})
    assert Mention.objects.filter(user=other).exists()


def test_nobody_is_mentioned_who_may_not_see_the_part(action, post, contact):
    action.year_agenda.adopted_on, action.year_agenda.adopted_by = None, ""
    action.year_agenda.save()
    answer = post(conversation(action), {"text": "Hé", "mentioned": [contact.pk]})
    assert answer.status_code == 422
    assert not Mention.objects.exists()


def test_a_question_waits_for_who_is_mentioned_until_it_is_answered(
    say, officer, colleague, client, action
):
    question = say("Wanneer?", officer, is_question=True, mentioned=[colleague])
    assert [one for one, _ in open_questions_for(colleague)] == [question]
    assert open_questions_for(officer) == []
    client.force_login(colleague)
    assert "Wanneer?" in client.get(QUESTIONS).text
    client.post(at("reply", question), {"text": "In mei", "answers": "on"})
    question.refresh_from_db()
    assert question.answered_by == colleague
    assert open_questions_for(colleague) == []
    assert "Wanneer?" not in client.get(QUESTIONS).text
    assert "Wanneer?" in client.get(f"{QUESTIONS}?toon=beantwoord").text


def test_an_answered_question_is_opened_again(say, officer, post, client):
    question = say("Wanneer?", officer, is_question=True)
    post(at("answer_question", question))
    assert "staat al" not in client.get(QUESTIONS).text
    post(at("reopen_question", question))
    question.refresh_from_db()
    assert question.is_open
    assert "Wanneer?" in client.get(QUESTIONS).text


def test_an_answer_to_an_answer_stands_at_the_same_comment(say, officer):
    begun = say("Eerst", officer)
    first = begun.reply("Daarna", by=officer)
    assert first.reply("Ten slotte", by=officer).reply_to == begun


def test_one_changes_only_what_one_wrote_and_it_shows(say, officer, colleague, client, action):
    comment = say("Tikfuot", officer)
    client.force_login(colleague)
    assert client.post(at("change_comment", comment), {"text": "Anders"}).status_code == 403
    client.force_login(officer)
    client.post(at("change_comment", comment), {"text": "Tikfout"})
    page = client.get(conversation(action)).text
    assert "Tikfout" in page
    assert "(gewijzigd)" in page


def test_a_withdrawn_comment_is_wiped_also_from_the_story(say, officer, post, page, action):
    comment = say("Onhandig gezegd", officer, mentioned=[officer])
    post(at("withdraw_comment", comment))
    comment.refresh_from_db()
    assert (comment.text, comment.mentions.count()) == ("", 0)
    assert "Onhandig" not in page(conversation(action)).text
    story = page("/jaaragendas/2021-2022/verhaal/").text
    assert "trok een opmerking in bij" in story
    assert "Onhandig" not in story


def test_a_keeper_withdraws_somebody_elses_comment_only_with_a_reason(
    say, contact, post, page, action
):
    comment = say("Over een kind", contact)
    assert post(at("withdraw_comment", comment), {"reason": ""}).status_code == 422
    post(at("withdraw_comment", comment), {"reason": "Noemt een kind"})
    comment.refresh_from_db()
    assert comment.is_withdrawn
    assert comment.withdrawal_reason == "Noemt een kind"


def test_comments_are_there_again_when_a_part_is_put_back(say, officer, action, page):
    say("Blijf", officer, is_question=True)
    there = conversation(action)
    removal = action.remove(by=officer)
    assert "Blijf" not in page(QUESTIONS).text
    removal.restore(by=officer)
    assert "Blijf" in page(QUESTIONS).text
    assert "Blijf" in page(there).text


def test_a_conversation_opens_as_a_row_below_the_action_in_the_document(action, client, officer):
    client.force_login(officer)
    inside = client.get(conversation(action), headers={"HX-Request": "true"}).text
    assert f'<tr class="talk talk--row" id="gesprek-{action.pk}">' in inside
    assert "<tr" not in client.get(conversation(action)).text


def test_more_comments_take_no_more_queries(say, officer, client, count_queries, action):
    client.force_login(officer)
    pages = (conversation(action), QUESTIONS, action.year_agenda.get_absolute_url())
    say("Eén", officer, is_question=True, mentioned=[officer]).reply("Twee", by=officer)
    few = [count_queries(page) for page in pages]
    for _ in range(5):
        other = ActionFactory(ambition=action.ambition)
        for subject in (action, other):
            asked = Comment.say(
                subject, "Nog", by=officer, scope=action.year_agenda, is_question=True
            )
            asked.reply("Zo", by=officer, mentioned=[officer])
    assert [count_queries(page) for page in pages] == few


def test_a_comment_of_another_year_is_not_listed(say, officer, page):
    other = YearAgendaFactory(school_year=2022)
    Comment.say(other, "Volgend jaar", by=officer, scope=other, is_question=True)
    assert "Volgend jaar" not in page(QUESTIONS).text
