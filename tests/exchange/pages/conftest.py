"""Bringing files in through the pages, as a browser does."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from leagenda.exchange.models import Reading
from tests.exchange.proposals import a_reading


@pytest.fixture
def signed_in(client, officer):
    client.force_login(officer)
    return client


@pytest.fixture
def reading(officer) -> Reading:
    return a_reading(officer)


@pytest.fixture
def address(reading):
    """The address of a page about the reading: `address("choose", "joined-names-1")`."""
    return lambda name, *args: reverse(f"exchange:{name}", args=[reading.pk, *args])


@pytest.fixture
def bring(signed_in, django_capture_on_commit_callbacks):
    """Uploads a file on the start page; background work runs at once."""

    def upload(content: bytes, name="agenda.docx", address=None):
        file = SimpleUploadedFile(name, content)
        with django_capture_on_commit_callbacks(execute=True):
            return signed_in.post(address or reverse("exchange:start_reading"), {"file": file})

    return upload
