"""Reading in the background: one task in the queue for each upload, done by a worker."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django_tasks_db.models import DBTaskResult

from leagenda.exchange.models import Reading

QUEUE = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


@pytest.fixture
def queue(settings):
    settings.TASKS = QUEUE


@pytest.mark.django_db
def test_an_upload_waits_in_the_queue_until_it_is_stored(
    queue, officer, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        Reading.start(SimpleUploadedFile("a.txt", b"Beste lezer"), by=officer)
        assert not DBTaskResult.objects.exists()
    assert DBTaskResult.objects.count() == 1


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_a_worker_reads_what_waits(queue, officer):
    reading = Reading.start(SimpleUploadedFile("a.txt", b"Beste lezer"), by=officer)
    assert Reading.objects.get().is_underway
    call_command("db_worker", batch=True, interval=0.01, verbosity=0, stdout=io.StringIO())
    reading.refresh_from_db()
    assert (reading.is_underway, reading.raw, reading.percent) == (False, None, 100)
    assert reading.refusal
