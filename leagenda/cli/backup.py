"""Keeping everything in one file, and putting it back."""

import sys

from leagenda.cli.serving import prepare

DONE, REFUSED, INCOMPLETE = 0, 1, 3


def backup(chosen) -> int:
    """Make a backup in a file, or in a folder under a name of this moment."""
    import django

    django.setup()  # and no more: a backup changes nothing
    from leagenda.foundation.backup.folder import forget_older, named_in, passphrase_in
    from leagenda.foundation.backup.making import make
    from leagenda.foundation.refusal import Refused

    path = named_in(chosen.file) if chosen.file.is_dir() else chosen.file
    try:
        refuse_keeping_without_folder(chosen)
        passphrase = passphrase_in(chosen.passphrase_file)
        made = make(path, passphrase=passphrase, with_keys=chosen.with_keys, say=say)
    except Refused as refused:
        return complain(refused)
    except OSError as error:
        return complain(f"De kopie kon niet worden geschreven: {error}")
    print(f"{path}: {sum(made.counts.values())} rijen en {made.files} bestanden.")
    if not chosen.with_keys:
        say("De sleutels van versleutelde velden zitten er niet in. Bewaar die apart.")
    if chosen.keep:
        forget_older(chosen.file, chosen.keep)
    for name in made.missing:
        say(f"Bestand {name} ontbreekt in de opslag en dus ook in de kopie.")
    return INCOMPLETE if made.missing else DONE


def restore(chosen) -> int:
    """Put a backup back in an empty installation."""
    prepare()
    from leagenda.foundation.backup.folder import passphrase_in
    from leagenda.foundation.backup.restoring import Backup
    from leagenda.foundation.refusal import Refused

    try:
        found = Backup.opened(chosen.file, passphrase_in(chosen.passphrase_file))
        made = found.restore(say=say)
    except Refused as refused:
        return complain(refused)
    print(f"Teruggezet: {sum(made.counts.values())} rijen en {made.files} bestanden.")
    for name in made.missing:
        say(f"Bestand {name} ontbrak al toen de kopie werd gemaakt.")
    return INCOMPLETE if made.missing else DONE


def refuse_keeping_without_folder(chosen) -> None:
    from leagenda.foundation.refusal import Refused

    if chosen.keep and not chosen.file.is_dir():
        raise Refused(["Noem met --keep een map die bestaat; daarin komt elke kopie apart."])


def complain(why) -> int:
    print(why, file=sys.stderr)
    return REFUSED


def say(words: str) -> None:
    print(words, file=sys.stderr)
