"""Terms are reckoned from a moment in the database."""

import datetime as dt

import pytest
from django.db.models import QuerySet

from leagenda.exchange.models import Amendment
from leagenda.foundation.privacy import AsLongAs, Ground, Term, field_at
from leagenda.people.models import User
from tests.factories import UserFactory


def term(**length):
    return Term(after="last_login", since="het inloggen", source="eigen keuze", **length)


@pytest.mark.parametrize(
    ("length", "day", "boundary"),
    [
        ({"years": 2}, dt.date(2024, 2, 29), dt.date(2022, 2, 28)),
        ({"months": 1}, dt.date(2024, 3, 31), dt.date(2024, 2, 29)),
        ({"months": 1}, dt.date(2024, 1, 15), dt.date(2023, 12, 15)),
        ({"days": 30}, dt.date(2024, 1, 15), dt.date(2023, 12, 16)),
        ({"years": 1, "months": 6}, dt.date(2024, 7, 1), dt.date(2023, 1, 1)),
    ],
)
def test_a_term_reaches_back_by_the_calendar(length, day, boundary):
    assert term(**length).boundary(day) == boundary


def test_a_term_reads_as_a_sentence():
    assert str(term(years=2)) == "2 jaar na het inloggen"
    assert str(term(months=1)) == "1 maand na het inloggen"
    assert str(term(years=1, months=6)) == "1 jaar en 6 maanden na het inloggen"
    assert str(AsLongAs("de agenda bestaat", source="")) == "zolang de agenda bestaat"


def test_a_ground_names_its_article():
    assert Ground.DUTY.in_words == "wettelijke verplichting (AVG art. 6 lid 1 onder c)"


def test_what_happened_before_the_boundary_is_due(db):
    long_ago = UserFactory(last_login=dt.datetime(2020, 5, 31, 21, 59, tzinfo=dt.UTC))
    UserFactory(last_login=dt.datetime(2020, 5, 31, 22, 1, tzinfo=dt.UTC))  # 1 June in Amsterdam
    UserFactory(last_login=None)
    due = term(years=2).due(User.objects.all(), dt.date(2022, 6, 1))
    assert list(due) == [long_ago]


def test_a_phrase_of_the_queryset_may_say_what_is_due(db):
    class Phrased(QuerySet):
        def gone_before(self, day):
            return self.filter(username=day.isoformat())

    UserFactory(username="2021-06-01")
    UserFactory(username="2022-06-01")
    phrased = Term(after="gone_before", since="het vertrek", source="", years=1)
    due = phrased.due(Phrased(User), dt.date(2022, 6, 1))
    assert [user.username for user in due] == ["2021-06-01"]


def test_a_path_may_go_through_other_things():
    assert field_at(Amendment, "reading__uploaded_at").name == "uploaded_at"
    assert field_at(Amendment, "reading__nothing") is None
    assert field_at(Amendment, "made_at__reading") is None
