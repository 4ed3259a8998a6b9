"""The same value always as the same bytes, and a fingerprint of them.

What is signed, chained or sealed is written in this form first. For what we let in it is the JSON
Canonicalization Scheme (RFC 8785): keys in order of their UTF-16 code units, no spaces, UTF-8.
"""

import hashlib
import json

LARGEST = 2**53 - 1  # beyond it, readers in other languages lose figures


def canonical(value) -> bytes:
    """Refuses with TypeError what has no one way to be written (fractions, dates, other types)
    and with ValueError what others could not read back (huge numbers, halves of characters)."""
    said = json.dumps(in_order(value), separators=(",", ":"), ensure_ascii=False)
    return said.encode()


def fingerprint(value) -> str:
    """SHA-256 over the canonical form, as 64 hexadecimal figures."""
    return hashlib.sha256(canonical(value)).hexdigest()


def in_order(value):
    if isinstance(value, dict):
        return {key: in_order(value[key]) for key in sorted(value, key=utf_16)}
    if isinstance(value, list | tuple):
        return [in_order(one) for one in value]
    if isinstance(value, bool | str) or value is None:
        return value
    if not isinstance(value, int):
        raise TypeError(f"{type(value).__name__} has no canonical form")
    if abs(value) > LARGEST:
        raise ValueError(f"{value} is too large to be read back everywhere")
    return value


def utf_16(key: str) -> bytes:
    if not isinstance(key, str):
        raise TypeError(f"a key must be text, not {type(key).__name__}")
    return key.encode("utf-16-be")
