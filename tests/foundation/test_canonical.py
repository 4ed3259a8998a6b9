"""One way to write a value down, so that a fingerprint says something."""

import datetime as dt
import hashlib
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leagenda.foundation.canonical import canonical, fingerprint

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=8,
)


def test_keys_stand_in_order_without_spaces():
    assert canonical({"b": [1, True, None], "a": {"z": "", "y": -2}}) == (
        b'{"a":{"y":-2,"z":""},"b":[1,true,null]}'
    )


def test_text_is_utf_8_and_only_what_must_be_escaped_is():
    said = canonical('Één "vóór\\ná"\n\x01 €\u2028 😀')
    assert said == '"Één \\"vóór\\\\ná\\"\\n\\u0001 €\u2028 😀"'.encode()


def test_keys_are_ordered_as_the_standard_says():
    """The example of RFC 8785 §3.2.3: by UTF-16 code units, so the emoji precedes U+FB33."""
    keys = ["\u20ac", "\r", "\ufb33", "1", "\U0001f600", "\u0080", "\u00f6"]
    told = canonical(dict.fromkeys(keys, 0)).decode()
    found = [told.index(key if key != "\r" else "\\r") for key in keys]
    order = ["\r", "1", "\u0080", "\u00f6", "\u20ac", "\U0001f600", "\ufb33"]
    assert [keys[place] for place in sorted(range(7), key=found.__getitem__)] == order


@pytest.mark.parametrize("value", [0.5, [1.0], {"a": Decimal(1)}, dt.date(2021, 1, 1), {1: "a"}])
def test_what_can_be_written_in_two_ways_is_refused(value):
    with pytest.raises(TypeError):
        canonical(value)


@pytest.mark.parametrize("value", [2**53, -(2**60), "\ud800", {"\udfff": 1}])
def test_what_others_cannot_read_back_is_refused(value):
    with pytest.raises(ValueError, match=r"too large|surrogates"):
        canonical(value)


def test_a_fingerprint_is_sha_256():
    assert fingerprint([]) == hashlib.sha256(b"[]").hexdigest()


@pytest.mark.slow
@given(PLAIN, PLAIN)
def test_two_values_share_a_form_only_when_they_are_the_same(one, other):
    assert (canonical(one) == canonical(other)) == (typed(one) == typed(other))


def typed(value):
    """Python calls True and 1 the same; JSON does not."""
    if isinstance(value, dict):
        return {key: typed(one) for key, one in value.items()}
    if isinstance(value, list):
        return [typed(one) for one in value]
    return type(value).__name__, value
