"""Home tells each person what to do next."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leagenda.home.demo.telling import DAY, tell
from leagenda.home.models import Desk, When, Whose
from leagenda.notifications.models import Comment
from leagenda.people.models import User
from leagenda.planning.models import Action, OpenMatter, YearAgenda
from tests.background.test_mending import a_job
from tests.factories import UserFactory

WINTER = dt.date(2021, 12, 20)


@pytest.fixture
def desk_of(db, settings):
    settings.LEAGENDA_TODAY = DAY
    tell()
    return lambda username, today=DAY, chosen=Whose.ALL: Desk.of(
        User.objects.get(username=username), today, chosen
    )


def titles(desk):
    return [one.title for one in desk.items]


def test_the_keeper_hears_first_what_does_not_add_up(desk_of):
    step = desk_of("beleid").next_step
    assert step.title == "Jaaragenda 2021-2022 klopt nog niet"
    assert "2 dingen" in step.reason


def test_a_lead_hears_of_the_own_plan_and_first_of_what_is_late(desk_of):
    desk = desk_of("trekker", dt.date(2022, 2, 1))
    assert {one.whose for one in desk.items if "Tussenevaluatie" in one.title} == {Whose.ME}
    assert desk.next_step.due_on < dt.date(2022, 2, 1)


def test_a_contact_hears_of_actions_of_the_own_organisation_in_order_of_date(desk_of):
    desk = desk_of("school", WINTER)
    dates = [one.due_on or dt.date.max for one in desk.items]
    assert dates
    assert dates == sorted(dates)
    own = Action.objects.filter(participations__organisation__name="Primair onderwijs")
    assert set(titles(desk)) <= set(own.values_list("description", flat=True))


def test_what_was_done_is_not_asked_again(desk_of):
    held = "Bijeenkomst kinderopvang en basisonderwijs over samenwerking"
    assert held not in titles(desk_of("school", WINTER))


def test_a_stranger_without_agenda_has_an_empty_desk(desk_of):
    YearAgenda.objects.all().delete()
    desk = desk_of("lezer")
    assert (desk.year_agenda, desk.items, desk.next_step) == (None, [], None)


def test_who_only_reads_sees_what_comes_first_in_the_agenda(desk_of):
    desk = desk_of("lezer")
    assert desk.items == []
    assert [one.ends_on >= DAY for one in desk.coming_up]


def test_more_than_a_handful_is_folded(desk_of):
    Action.objects.update(ends_on=DAY, status="planned")
    [week] = [group for group in desk_of("beleid").groups if group.when is When.WEEK]
    assert len(week.shown) == 12
    everything = Action.objects.filter(ambition__plan__of__school_year__gte=2020).count()
    assert len(week.shown) + len(week.folded) == everything


def test_one_chooses_whose_work_one_sees(desk_of):
    desk = desk_of("beleid", WINTER, Whose.ME)
    assert {one.whose for one in desk.picked} == {Whose.ME}
    assert desk.counts[Whose.ALL] > desk.counts[Whose.ME] > 0


def test_nothing_pressing_says_what_comes_first(desk_of):
    Action.objects.update(status="done")
    later = Action.objects.filter(ambition__plan__number="4", ends_on__gt=WINTER).first()
    Action.objects.filter(pk=later.pk).update(status="planned", ends_on=dt.date(2022, 6, 30))
    OpenMatter.objects.all().delete()
    desk = desk_of("trekker", WINTER)
    assert desk.next_step is None
    assert desk.first_to_come.due_on == dt.date(2022, 6, 30)


def test_a_question_waits_for_who_is_mentioned_in_it(desk_of):
    contact, keeper = (User.objects.get(username=name) for name in ("school", "beleid"))
    agenda = YearAgenda.objects.get(school_year=2021)
    plan = agenda.work_plans.first()
    Comment.say(plan, "Lukt dit?", by=keeper, scope=agenda, is_question=True, mentioned=[contact])
    assert desk_of("school").next_step.title == "Lukt dit?"
    assert "Lukt dit?" not in titles(desk_of("opvang"))


def test_a_mention_goes_by_itself_after_two_weeks(desk_of):
    contact, keeper = (User.objects.get(username=name) for name in ("school", "beleid"))
    agenda = YearAgenda.objects.get(school_year=2021)
    plan = agenda.work_plans.first()
    Comment.say(plan, "Ter info.", by=keeper, scope=agenda, mentioned=[contact])
    assert "Ter info." in titles(desk_of("school"))
    assert "Ter info." not in titles(desk_of("opvang"))
    assert "Ter info." not in titles(desk_of("school", DAY + dt.timedelta(days=16)))


def test_answers_of_partners_wait_for_who_asked(desk_of):
    keeper = User.objects.get(username="beleid")
    agenda = YearAgenda.objects.get(school_year=2021)
    enquiry = agenda.enquiries.create(asked_by=keeper, due_on=DAY, name="An Alders")
    silent, answered = "An Alders heeft nog niet geantwoord", "An Alders heeft geantwoord"
    assert silent not in titles(desk_of("beleid"))
    assert silent in titles(desk_of("beleid", WINTER))
    assert silent not in titles(desk_of("school", WINTER))
    action = Action.objects.filter(ambition__plan__of=agenda).first()
    enquiry.questions.create(action=action, status="done", answered_at=enquiry.asked_at)
    assert answered in titles(desk_of("beleid"))


def test_what_stands_in_a_draft_is_silent(desk_of):
    assert not any(one.is_silent for one in desk_of("school", WINTER).items)
    YearAgenda.objects.update(adopted_on=None, adopted_by="")
    waiting = [one for one in desk_of("trekker", WINTER).items if one.due_on]
    assert waiting
    assert all(one.is_silent for one in waiting)


def test_the_administrator_hears_of_background_work_that_failed(desk_of):
    a_job("FAILED")
    assert "Achtergrondwerk is mislukt" in titles(desk_of("beheer"))
    assert "Achtergrondwerk is mislukt" not in titles(desk_of("beleid"))


def test_an_agenda_of_years_ago_asks_nothing_any_more(desk_of):
    asked = [one for one in desk_of("beleid", dt.date(2024, 1, 1)).items if one.due_on]
    assert asked == []


def test_the_agenda_of_this_school_year_is_the_current_one(desk_of):
    assert desk_of("lezer").year_agenda.school_year == 2021
    assert desk_of("beleid", dt.date(2021, 7, 31)).year_agenda.school_year == 2020
    assert desk_of("beleid", dt.date(2030, 1, 1)).year_agenda.school_year == 2021


def test_an_evaluation_is_asked_as_one(desk_of):
    [one] = [item for item in desk_of("trekker").items if item.title == "Tussenevaluatie"]
    assert one.label == "Vul in wat eruit kwam"


def test_more_work_takes_no_more_queries(desk_of, client, count_queries):
    client.force_login(User.objects.get(username="beleid"))
    before = count_queries("/")
    ambition = Action.objects.first().ambition
    for _ in range(10):
        Action.objects.create(ambition=ambition, description="Nog een", ends_on=DAY)
    assert count_queries("/") == before


@given(st.dates(dt.date(2020, 1, 1), dt.date(2030, 1, 1)), st.integers(-400, 400))
def test_every_date_has_one_heading_and_they_follow_each_other(today, days):
    order = list(When)
    due, next_day = today + dt.timedelta(days=days), today + dt.timedelta(days=days + 1)
    assert order.index(When.of(due, today)) <= order.index(When.of(next_day, today))
    assert (When.of(due, today) is When.LATE) == (days < 0)


def test_telling_twice_tells_once(desk_of):
    tell()
    assert YearAgenda.objects.count() == 2
    assert Action.objects.filter(ambition__plan__of__school_year=2021).count() == 22


def test_the_demo_is_not_told_where_somebody_works(db):
    UserFactory()
    tell()
    assert not YearAgenda.objects.exists()
