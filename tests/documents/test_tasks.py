"""What the night does with files."""

import pytest

from leagenda.documents.tasks import keep_a_backup, sweep_files
from leagenda.foundation.backup.restoring import Backup

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]


def test_every_night_a_backup_stands_in_the_folder_and_the_oldest_goes(settings, tmp_path, keep):
    keep()
    old = tmp_path / "leagenda-2020-01-01-010000.backup"
    old.touch()
    settings.LEAGENDA_BACKUP_TO, settings.LEAGENDA_BACKUPS_KEPT = tmp_path, 1
    name = keep_a_backup.func()
    assert Backup.opened(tmp_path / name).said["counts"]["documents_document"] == 1
    assert not old.exists()


def test_without_a_folder_there_is_no_backup(settings):
    settings.LEAGENDA_BACKUP_TO = None
    assert keep_a_backup.func() == ""


def test_what_a_row_points_at_is_not_swept(keep, stored):
    keep()
    assert sweep_files.func() == 0
    assert len(stored()) == 1
