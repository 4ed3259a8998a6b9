"""Documents behave the same in the data folder and on S3-compatible storage."""

import datetime as dt
import subprocess
import sys
import uuid

import boto3
import pytest

from leagenda.config.environment import Environment
from leagenda.documents.models import Version, version
from leagenda.documents.models.version import every_name, kept_files
from tests.documents.files import pdf, upload
from tests.durability.processes import free_port, wait_until

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.slow,  # a server of its own
    # What is said of boto3 itself is not ours to mend.
    pytest.mark.filterwarnings("ignore::DeprecationWarning:botocore"),
]
LOCAL = {"region_name": "eu-west-1", "aws_access_key_id": "k", "aws_secret_access_key": "geheim"}


@pytest.fixture(scope="session")
def s3_server():
    """The address of an S3-compatible server on this machine."""
    port = free_port()
    words = [sys.executable, "-W", "ignore", "-m", "moto.server", "-H", "127.0.0.1"]
    process = subprocess.Popen(
        [*words, "-p", str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    address = f"http://127.0.0.1:{port}"
    client = boto3.client("s3", endpoint_url=address, **LOCAL)
    wait_until(lambda: answers(client))
    yield address
    process.kill()
    process.wait()


def answers(client) -> bool:
    try:
        client.list_buckets()
    except Exception:
        return False
    return True


@pytest.fixture(params=["folder", "s3"])
def storage(request, settings, monkeypatch):
    """Where files are kept during a test."""
    if request.param == "s3":
        settings.STORAGES = {**settings.STORAGES, "documents": bucket_on(request)}
        monkeypatch.setattr(Version._meta.get_field("file"), "storage", kept_files())
    return Version._meta.get_field("file").storage


def bucket_on(request) -> dict:
    address, name = request.getfixturevalue("s3_server"), uuid.uuid4().hex
    place = {"CreateBucketConfiguration": {"LocationConstraint": LOCAL["region_name"]}}
    boto3.client("s3", endpoint_url=address, **LOCAL).create_bucket(Bucket=name, **place)
    return Environment(
        files_bucket=name,
        files_endpoint=address,
        files_region=LOCAL["region_name"],
        files_key=LOCAL["aws_access_key_id"],
        files_secret=LOCAL["aws_secret_access_key"],
    ).files


def test_what_goes_in_comes_out(storage, keep, page):
    document = keep(upload(pdf("dag"), "Verslag.pdf"))
    answer = page(f"{document.get_absolute_url()}versies/1/")
    assert b"".join(answer.streaming_content) == pdf("dag")
    answer.close()
    assert answer["Content-Disposition"] == 'attachment; filename="Verslag.pdf"'


def test_every_version_has_a_file_of_its_own(storage, keep, officer):
    document = keep(upload(pdf("een")))
    document.replace(upload(pdf("twee")), seen=1, by=officer)
    assert len(list(every_name(storage))) == 2


def test_a_file_that_is_gone_is_told(storage, keep, page):
    document = keep()
    storage.delete(document.newest.file.name)
    assert page(f"{document.get_absolute_url()}versies/1/").status_code == 404


def test_destroying_takes_the_file_along(
    storage, keep, officer, django_capture_on_commit_callbacks
):
    document = keep(keep_years=1, keep_from="day", counted_from=dt.date(2010, 5, 1))
    with django_capture_on_commit_callbacks(execute=True):
        document.destroy(by=officer)
    assert not list(every_name(storage))


def test_what_no_row_points_at_is_swept(storage, keep, monkeypatch):
    keep()
    storage.save("ab/verdwaald", upload().file)
    monkeypatch.setattr(version, "A_WHILE", dt.timedelta(days=-1))
    assert Version.sweep() == 1
    assert len(list(every_name(storage))) == 1
