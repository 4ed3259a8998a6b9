"""The page about background work, for the administrator and for nobody else."""

import pytest
from django.tasks import TaskResultStatus as Status
from django.utils import timezone

from leagenda.background.models import Job, Routine, Worker
from tests.background.test_mending import a_job
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db
PAGE = "/beheer/achtergrondwerk/"


@pytest.fixture(autouse=True)
def queue(settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


@pytest.fixture
def looks(client):
    client.force_login(UserFactory(role="administrator"))
    return client


@pytest.mark.parametrize("role", ["policy_officer", "lead", "contact", "reader"])
def test_who_does_not_look_after_the_installation_finds_nothing(client, role):
    client.force_login(UserFactory(role=role))
    job = a_job(Status.FAILED)
    assert client.get(PAGE).status_code == 404
    assert client.post(f"{PAGE}{job.pk}/opnieuw/").status_code == 404
    assert Job.objects.get().status == Status.FAILED


def test_without_a_worker_the_page_says_what_to_do(looks):
    assert "Er is geen werker actief" in looks.get(PAGE).text
    Worker.objects.create()
    assert "Er is geen werker actief" not in looks.get(PAGE).text


def test_a_failure_shows_its_reason_and_is_tried_again(looks):
    job = a_job(Status.FAILED, ["a"], exception_class_path="builtins.TimeoutError", traceback="x")
    answer = looks.get(PAGE).text
    assert "Document inlezen" in answer
    assert "niet te bereiken" in answer
    assert "wordt opnieuw geprobeerd" in looks.post(f"{PAGE}{job.pk}/opnieuw/", follow=True).text
    assert "niet meer mislukt" in looks.post(f"{PAGE}{job.pk}/opnieuw/", follow=True).text


def test_what_waits_and_what_comes_back_stand_on_the_page(looks):
    Routine.install()
    a_job(Status.READY, finished_at=None, started_at=None)
    answer = looks.get(PAGE).text
    assert "Document inlezen" in answer
    assert "Oude inlezingen wissen" in answer
    assert "elke dag om 03.00 uur" in answer


def test_a_routine_of_another_version_does_no_harm(looks):
    Routine.objects.create(task_path="weg.ermee", due_at=timezone.now())
    assert looks.get(PAGE).status_code == 200


def test_a_routine_is_started_by_hand(looks):
    Routine.install()
    routine = Routine.objects.first()
    address = f"{PAGE}vast/{routine.pk}/nu/"
    assert "begint zo" in looks.post(address, follow=True).text
    assert "is al bezig" in looks.post(address, follow=True).text


def test_more_work_takes_no_more_queries(looks, count_queries):
    Routine.install()
    a_job(Status.FAILED)
    few = count_queries(PAGE)
    for _ in range(5):
        a_job(Status.FAILED)
        a_job(Status.READY)
    assert count_queries(PAGE) == few
