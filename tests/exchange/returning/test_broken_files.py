"""Whatever a file has become, it is read or refused; nothing else happens."""

import contextlib
import io
import random
import zipfile

import pytest
from docx.oxml.ns import qn
from hypothesis import example as for_instance
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from leagenda.exchange.returning import sheet, word
from leagenda.exchange.writing.sheet import write_sheet
from leagenda.exchange.writing.word import write_word
from leagenda.foundation.refusal import Refused
from tests.exchange.returning.example import example

WORD = write_word(example(), charts=False)
SHEET = write_sheet(example())


def repacked(raw: bytes, name: str, content: bytes) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(written, "w") as new:
        for entry in old.namelist():
            new.writestr(entry, content if entry == name else old.read(entry))
    return written.getvalue()


def part(raw: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return archive.read(name)


def reads_or_refuses(room, raw):
    with contextlib.suppress(Refused):
        room.read_back(raw, example())


@pytest.mark.slow
@settings(max_examples=30, deadline=None)
@given(st.sampled_from([(word, WORD), (sheet, SHEET)]), st.data())
def test_damaged_bytes(which, data):
    room, raw = which
    at = data.draw(st.integers(0, len(raw) - 1))
    damage = data.draw(st.binary(max_size=20))
    reads_or_refuses(room, raw[:at] + damage + raw[at + len(damage) :])
    reads_or_refuses(room, raw[:at])


def damaged(xml: bytes, seed: int) -> bytes:
    """Elements taken out, copied elsewhere, and attributes and words spoilt."""
    chance = random.Random(seed)
    root = etree.fromstring(xml)
    for _time in range(chance.randint(1, 12)):
        everything = [one for one in root.iter() if one.getparent() is not None]
        if not everything:
            break
        one, other = chance.choice(everything), chance.choice(everything)
        kind = chance.randrange(4)
        if kind == 0:
            one.getparent().remove(one)
        elif kind == 1:
            other.append(etree.fromstring(etree.tostring(one)))
        elif kind == 2 and one.attrib:
            one.set(chance.choice(list(one.attrib)), chance.choice(["", "-1", "x", "9" * 30]))
        else:
            one.text = chance.choice(["", "€ 1.2.3", "=1+1", "9" * 40, "n.v.t.", "1. Kop"])
    return etree.tostring(root)


@pytest.mark.slow
@settings(max_examples=40, deadline=None)
@for_instance(683875)
@given(st.integers(0, 10**9))
def test_damaged_word(seed):
    name = "word/document.xml"
    reads_or_refuses(word, repacked(WORD, name, damaged(part(WORD, name), seed)))


@pytest.mark.slow
@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**9), st.integers(1, 12))
def test_damaged_sheets(seed, number):
    name = f"xl/worksheets/sheet{number}.xml"
    reads_or_refuses(sheet, repacked(SHEET, name, damaged(part(SHEET, name), seed)))


def test_a_macro_is_refused():
    written = io.BytesIO(WORD)
    with zipfile.ZipFile(written, "a") as archive:
        archive.writestr("word/vbaProject.bin", b"x")
    with pytest.raises(Refused, match="macro"):
        word.read_back(written.getvalue(), example())


def test_an_entity_from_outside_is_refused():
    name = "word/document.xml"
    spoilt = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>' + part(WORD, name)
    with pytest.raises(Refused):
        word.read_back(repacked(WORD, name, spoilt), example())


def test_the_marker_is_a_bookmark_in_every_row():
    root = etree.fromstring(part(WORD, "word/document.xml"))
    names = [one.get(qn("w:name")) for one in root.iter(qn("w:bookmarkStart"))]
    assert len(names) == len(set(names))
    assert all(len(name) <= 40 for name in names)
