"""The tar that a backup is: written and read as a stream, with the sum of every member."""

import gzip
import hashlib
import io
import json
import tarfile
from collections.abc import Iterator
from typing import IO

HEAD, SUMS = "leagenda.json", "manifest.json"
PACKED = ".gz"


class Damaged(Exception):
    """The file is not what was written."""


class Writing:
    """Adds members to a tar that goes to `stream`, and ends with their sums."""

    def __init__(self, stream: IO[bytes]):
        self.tar = tarfile.open(fileobj=stream, mode="w|", format=tarfile.PAX_FORMAT)  # noqa: SIM115
        self.sums: dict[str, str] = {}

    def add(self, name: str, content: bytes) -> None:
        if name.endswith(PACKED):
            content = gzip.compress(content, compresslevel=6, mtime=0)
        self.add_packed(name, content)

    def add_packed(self, name: str, content: bytes) -> None:
        self.sums[name] = hashlib.sha256(content).hexdigest()
        member = tarfile.TarInfo(name)
        member.size, member.mode = len(content), 0o600
        self.tar.addfile(member, io.BytesIO(content))

    def add_json(self, name: str, said: dict) -> None:
        self.add(name, json.dumps(said, indent=1, sort_keys=True, ensure_ascii=False).encode())

    def finish(self, said: dict) -> None:
        self.add_json(SUMS, {**said, "sums": dict(self.sums)})
        self.tar.close()


def members(stream: IO[bytes]) -> Iterator[tuple[str, bytes]]:
    """(name, content) of each member as it was packed; raises Damaged when it breaks off."""
    try:
        with tarfile.open(fileobj=stream, mode="r|") as tar:
            for member in tar:
                file = tar.extractfile(member)
                if file is None:
                    raise Damaged(member.name)
                yield member.name, file.read()
    except (tarfile.TarError, EOFError, OSError) as error:
        raise Damaged(str(error)) from error


def unpacked(name: str, content: bytes) -> bytes:
    return gzip.decompress(content) if name.endswith(PACKED) else content


def weighed(stream: IO[bytes]) -> tuple[dict, dict]:
    """What it says of itself at the head and at the end, after weighing every member."""
    found, last = {}, b""
    head: dict = {}
    for name, content in members(stream):
        found[name] = hashlib.sha256(content).hexdigest()
        if name == HEAD and len(found) == 1:
            head = as_json(content)
        last = content if name == SUMS else b""
    if not head or not last:
        raise Damaged
    said = as_json(last)
    del found[SUMS]
    if said.get("sums") != found:
        raise Damaged
    return head, said


def as_json(content: bytes) -> dict:
    try:
        return json.loads(content)
    except ValueError as error:
        raise Damaged from error
