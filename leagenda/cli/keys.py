"""The keys that encrypt sensitive text: a newer one, and taking the old ones away."""

import sys

import django


def rotate(chosen) -> int:
    django.setup()
    from leagenda.foundation import rekeying

    return attempt(lambda: rekeying.rotate(print))


def forget(chosen) -> int:
    django.setup()
    from leagenda.foundation import rekeying

    return attempt(lambda: print(f"Oude sleutels verwijderd: {rekeying.forget()}."))


def attempt(work) -> int:
    """0 when it is done, 1 with the reasons when it may not be."""
    from django.core.exceptions import ImproperlyConfigured

    from leagenda.foundation.refusal import Refused

    try:
        work()
    except (Refused, ImproperlyConfigured) as error:
        print(error, file=sys.stderr)
        return 1
    return 0
