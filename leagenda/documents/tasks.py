"""What happens in the background."""

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from leagenda.documents.models import Version
from leagenda.foundation.background import Every, work
from leagenda.foundation.backup.folder import forget_older, named_in, passphrase_in
from leagenda.foundation.backup.making import make


@work(_("Losse bestanden opruimen"), attempts=3, every=Every(hour=4))
def sweep_files() -> int:
    """Delete files that a killed program left without a row; says how many."""
    return Version.sweep()


@work(_("Reservekopie maken"), attempts=2, every=Every(hour=1))
def keep_a_backup() -> str:
    """Make tonight's backup where the installation wants one; says in which file."""
    folder = settings.LEAGENDA_BACKUP_TO
    if folder is None:
        return ""
    path = named_in(folder)
    make(path, passphrase=passphrase_in(settings.LEAGENDA_BACKUP_PASSPHRASE_FILE))
    forget_older(folder, settings.LEAGENDA_BACKUPS_KEPT)
    return path.name
