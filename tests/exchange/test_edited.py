"""An edited export: what it would change, what changed here since, and taking it over."""

import datetime as dt

import pytest
from django.utils import timezone

from leagenda.exchange.models import Reading
from leagenda.exchange.models.aligning import aligned
from leagenda.exchange.models.edited import differences
from leagenda.foundation.refusal import Overtaken, Refused
from leagenda.people.models import User
from leagenda.planning.models import Action, ActionContent, YearAgenda, difference
from tests.exchange.proposals import ACTION, OTHER_PLAN, a_content, a_reading
from tests.factories import PolicyOfficerFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def year_agenda(officer) -> YearAgenda:
    return YearAgenda.confirm(a_content(), by=officer)


def brought_back(year_agenda, content, by, **fields) -> Reading:
    """A read export of `year_agenda` in which somebody made `content` of it."""
    return Reading.objects.create(
        name="bewerkt.docx",
        size=9,
        uploaded_by=by,
        edits=year_agenda,
        read_at=timezone.now(),
        returned=content.model_dump(mode="json"),
        **fields,
    )


def edited(year_agenda):
    """The content with one planning changed, one action more and one chapter less."""
    content = year_agenda.content()
    content.work_plans[0].ambitions[0].actions[0].planning = "mei 2023"
    content.work_plans[0].ambitions[0].actions.append(ActionContent(description="Leesclub"))
    del content.work_plans[1]
    return content


def chosen(reading, *kinds):
    found = [one for one in differences(reading) if not kinds or one.change.kind in kinds]
    return {one.key: one.fingerprint for one in found}


def test_an_unchanged_file_differs_in_nothing(year_agenda, officer):
    assert differences(brought_back(year_agenda, year_agenda.content(), officer)) == []


def test_everything_chosen_is_taken_over(year_agenda, officer):
    reading = brought_back(year_agenda, edited(year_agenda), officer)
    assert reading.take_over(chosen(reading), by=officer) == 3
    assert difference(year_agenda.content(), reading.returned_content) == []
    assert reading.confirmed_by is None
    reading.refresh_from_db()
    assert reading.confirmed_by == officer


def test_what_moves_out_of_a_chapter_that_goes_is_kept(year_agenda, officer):
    content = year_agenda.content()
    content.work_plans[0].ambitions += content.work_plans[1].ambitions
    del content.work_plans[1]
    reading = brought_back(year_agenda, content, officer)
    reading.take_over(chosen(reading), by=officer)
    assert difference(year_agenda.content(), content) == []


def test_what_is_not_chosen_stays_as_it_is(year_agenda, officer):
    reading = brought_back(year_agenda, edited(year_agenda), officer)
    reading.take_over(chosen(reading, "added"), by=officer)
    assert Action.objects.filter(description="Leesclub").exists()
    assert Action.objects.get(pk=ACTION).planning == "Q4 2022"
    assert year_agenda.work_plans.filter(pk=OTHER_PLAN).exists()


def test_what_changed_since_the_page_was_made_is_refused_whole(year_agenda, officer):
    reading = brought_back(year_agenda, edited(year_agenda), officer)
    picked = chosen(reading)
    Action.objects.get(pk=ACTION).change({"planning": "juni 2023"}, seen=1, by=officer)
    with pytest.raises(Overtaken) as overtaken:
        reading.take_over(picked, by=officer)
    assert list(overtaken.value.theirs) == [f"changed:{ACTION}:planning"]
    assert not Action.objects.filter(description="Leesclub").exists()


def test_what_somebody_did_here_after_the_export_is_known(year_agenda, officer):
    colleague = PolicyOfficerFactory(first_name="Cor")
    before = timezone.now() - dt.timedelta(minutes=5)
    content = edited(year_agenda)
    Action.objects.get(pk=ACTION).change({"planning": "juni 2023"}, seen=1, by=colleague)
    reading = brought_back(year_agenda, content, officer, exported_at=before)
    since = {one.key: one.since for one in differences(reading)}
    assert since[f"changed:{ACTION}:planning"].by == colleague
    assert sum(event is not None for event in since.values()) == 1


def test_who_may_not_write_takes_nothing_over(year_agenda, officer):
    stranger = UserFactory(role=User.Role.LEAD)
    reading = brought_back(year_agenda, edited(year_agenda), stranger)
    with pytest.raises(Refused, match="U kunt deze jaaragenda lezen"):
        reading.take_over(chosen(reading), by=stranger)
    assert Action.objects.get(pk=ACTION).planning == "Q4 2022"


# ── a newly read document as a version of what is here ───────────────────────


def fresh(content):
    """The same agenda as another reader would make it: under other identities."""
    text = content.model_dump_json()
    for _kind, part in content.parts():
        text = text.replace(part.id, "f" + part.id[1:])
    return type(content).model_validate_json(text)


def test_the_same_paper_read_again_differs_in_nothing(year_agenda):
    here = year_agenda.content()
    assert difference(here, aligned(fresh(here), here)) == []


def test_a_part_is_recognised_by_words_that_are_nearly_the_same(year_agenda):
    here = year_agenda.content()
    read = fresh(here)
    read.work_plans[0].ambitions[0].actions[0].description = "De voorleesweek"
    [change] = difference(here, aligned(read, here))
    assert (change.id, change.field) == (ACTION, "description")


def test_a_status_that_no_paper_holds_stays(year_agenda, officer):
    Action.objects.get(pk=ACTION).change({"status": "done"}, seen=1, by=officer)
    here = year_agenda.content()
    read = fresh(here)
    read.work_plans[0].ambitions[0].actions[0].status = "planned"
    assert difference(here, aligned(read, here)) == []


def test_comparing_makes_an_edited_export_of_a_reading(year_agenda, officer):
    reading = a_reading(officer)
    reading.correct({(ACTION, "planning"): "mei 2023"}, seen=0, by=officer)
    assert reading.compare(by=officer) == year_agenda
    reading.refresh_from_db()
    assert [one.change.becomes for one in differences(reading)] == ["mei 2023"]


def test_without_an_agenda_for_that_year_there_is_nothing_to_compare(officer):
    with pytest.raises(Refused, match="nog geen jaaragenda 2022-2023"):
        a_reading(officer).compare(by=officer)
