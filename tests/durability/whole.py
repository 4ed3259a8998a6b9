"""Run within an installation: is everything that was confirmed there, and is nothing half?

Reads the confirmed writes as JSON from standard input, and prints what is wrong, a line each.
"""

import datetime as dt
import hashlib
import json
import sys
import time

import django

django.setup()

from leagenda.background.models import Job  # noqa: E402
from leagenda.documents.models import Document, Version  # noqa: E402
from leagenda.documents.models import version as version_module  # noqa: E402
from leagenda.documents.models.version import every_name, kept_files  # noqa: E402
from leagenda.history.models import Event  # noqa: E402
from leagenda.planning.models import Action  # noqa: E402


def lost(confirmed):
    for kind, found in (
        ("actions", Action.objects.values_list("description", flat=True)),
        ("documents", Document.objects.values_list("title", flat=True)),
    ):
        there = set(found)
        yield from (f"lost: {words}" for words in confirmed[kind] if words not in there)


def half():
    """A row without its event, an event without its row, twice the same, a file that is not."""
    for model, like in ((Action, "Actie "), (Document, "Stuk ")):
        name = "description" if model is Action else "title"
        mine = model.objects.filter(**{f"{name}__startswith": like})
        rows = {str(pk) for pk in mine.values_list("pk", flat=True)}
        events = Event.objects.filter(
            subject_kind=model._meta.label_lower, subject_name__startswith=like, verb="added"
        )
        told = list(events.values_list("subject_id", flat=True))
        if rows != set(told) or len(told) != len(rows):
            yield f"{model.__name__}: {len(rows)} rows, {len(told)} events"
    for document in Document.objects.filter(versions=None):
        yield f"without version: {document}"
    for version in Version.objects.all():
        try:
            with version.file.open() as file:
                if hashlib.sha256(file.read()).hexdigest() != version.sha256:
                    yield f"other content: {version.file.name}"
        except FileNotFoundError:
            yield f"without file: {version.file.name}"


def stray():
    """What may be left is a file without a row, and one round of sweeping takes it."""
    version_module.A_WHILE = dt.timedelta(0)
    Version.sweep()
    known = set(Version.objects.values_list("file", flat=True))
    yield from (f"stray: {name}" for name in every_name(kept_files()) if name not in known)


def stuck():
    """The worker that came after mends what the killed one was doing."""
    end = time.monotonic() + 60
    while Job.objects.filter(status="RUNNING").exists() and time.monotonic() < end:
        time.sleep(0.5)
    yield from (f"stuck: {job.task_path}" for job in Job.objects.filter(status="RUNNING"))


wrong = [*lost(json.load(sys.stdin)), *half(), *stray(), *stuck()]
sys.stdout.write("\n".join(wrong))
