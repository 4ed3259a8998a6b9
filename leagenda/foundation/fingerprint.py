"""What cannot be read back, but tells two things apart."""

from django.utils.crypto import salted_hmac


def fingerprint(words: str, purpose: str) -> str:
    """Sixty-four signs that only this installation makes of these words, for this purpose."""
    return salted_hmac(purpose, words, algorithm="sha256").hexdigest()


def cache_key(key: str, key_prefix: str, version: int) -> str:
    """Names the cache in the database keeps: no address of a sender can be read from it."""
    return fingerprint(f"{key_prefix}:{version}:{key}", "leagenda.cache")
