"""Locking a backup with a passphrase, while it streams.

A fresh key locks the content, the passphrase locks the key; both in the form of `age`, side by
side in a plain tar, so that it can be opened without this program too.
"""

import io
import os
import tarfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pyrage

from leagenda.foundation.backup.archive import Damaged

KEY, CONTENT = "key.age", "content.tar.age"
BLOCK = 512  # of a tar


class WrongPassphrase(Exception):
    """It is locked, and not with this."""


@contextmanager
def to_file(path: Path, passphrase: str) -> Iterator[IO[bytes]]:
    """A stream that ends up in a new file, locked when there is a passphrase.

    The file stands there only once it is whole: until then it has another name.
    """
    part = path.with_name(f"{path.name}.part")
    try:
        with os.fdopen(os.open(part, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600), "w+b") as file:
            if passphrase:
                with locked(file, passphrase) as stream:
                    yield stream
            else:
                yield file
            file.flush()
            os.fsync(file.fileno())
        part.rename(path)
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def locked(file: IO[bytes], passphrase: str) -> Iterator[IO[bytes]]:
    identity = pyrage.x25519.Identity.generate()
    key = pyrage.passphrase.encrypt(str(identity).encode(), passphrase)
    file.write(header(KEY, len(key)) + key + padding(len(key)))
    place = file.tell()
    file.write(header(CONTENT, 0))
    with through(pyrage.encrypt_io, file, [identity.to_public()]) as stream:
        yield stream
    size = file.tell() - place - BLOCK
    file.write(padding(size) + bytes(2 * BLOCK))
    file.seek(place)
    file.write(header(CONTENT, size))
    file.seek(0, os.SEEK_END)


@contextmanager
def from_file(path: Path, passphrase: str) -> Iterator[IO[bytes]]:
    """The stream that once went into the file. Raises WrongPassphrase, or Damaged."""
    with path.open("rb") as file:
        if not is_locked(path):
            yield file
            return
        key, size = opened_key(file, passphrase)
        with unlocked(Limited(file, size), key) as stream:
            yield stream


def is_locked(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(BLOCK).startswith(KEY.encode() + b"\0")


def opened_key(file: IO[bytes], passphrase: str) -> tuple[str, int]:
    """The key, and how many bytes of content follow."""
    try:
        sealed = file.read(tarfile.TarInfo.frombuf(file.read(BLOCK), "utf-8", "strict").size)
        file.read(len(padding(len(sealed))))
        content = tarfile.TarInfo.frombuf(file.read(BLOCK), "utf-8", "strict")
    except tarfile.TarError as error:
        raise Damaged from error
    try:
        return pyrage.passphrase.decrypt(sealed, passphrase).decode(), content.size
    except pyrage.DecryptError as error:
        raise WrongPassphrase from error


@contextmanager
def unlocked(file: io.RawIOBase, key: str) -> Iterator[IO[bytes]]:
    """Reads through a pipe: a thread unlocks while the other end is read."""
    identity = pyrage.x25519.Identity.from_str(key)
    out, into = os.pipe()
    failures: list[Exception] = []

    def unlock() -> None:
        with os.fdopen(into, "wb") as writer:
            try:
                pyrage.decrypt_io(file, writer, [identity])
            except Exception as error:  # told to the reader below
                failures.append(error)

    thread = threading.Thread(target=unlock, daemon=True)
    thread.start()
    with os.fdopen(out, "rb") as reader:
        yield reader
    thread.join()
    if failures and not isinstance(failures[0], BrokenPipeError):
        raise Damaged(str(failures[0]))


@contextmanager
def through(step, file: IO[bytes], recipients: list) -> Iterator[IO[bytes]]:
    """Writes through a pipe: a thread locks what comes out at the other end."""
    out, into = os.pipe()
    failures: list[Exception] = []

    def run() -> None:
        with os.fdopen(out, "rb") as reader:
            try:
                step(reader, file, recipients)
            except Exception as error:  # told to the writer below
                failures.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    with os.fdopen(into, "wb") as writer:
        yield writer
    thread.join()
    if failures:
        raise failures[0]


class Limited(io.RawIOBase):
    """The next so many bytes of a file."""

    def __init__(self, file: IO[bytes], left: int):
        self.file, self.left = file, left

    def readable(self):
        return True

    def read(self, size=-1):
        wanted = self.left if size is None or size < 0 else min(size, self.left)
        found = self.file.read(wanted)
        self.left -= len(found)
        return found


def header(name: str, size: int) -> bytes:
    member = tarfile.TarInfo(name)
    member.size, member.mode = size, 0o600
    return member.tobuf(tarfile.GNU_FORMAT)


def padding(size: int) -> bytes:
    return bytes(-size % BLOCK)
