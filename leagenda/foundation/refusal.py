"""How the domain says no: with reasons a person can act on."""

from collections.abc import Iterable


class Refused(Exception):
    """Something may not be done; carries every reason, in the words the user will read."""

    def __init__(self, reasons: Iterable[str]):
        self.reasons = [str(reason) for reason in reasons]
        super().__init__(" ".join(self.reasons))


class Overtaken(Refused):
    """Somebody else changed the same thing in the meantime.

    `theirs` maps each field that differs to (what it was when we looked, what it is now), and `by`
    names who changed it last, so that a page can show both and let a person choose.
    """

    def __init__(self, reason: str, *, theirs: dict[str, tuple[str, str]], by: str):
        self.theirs = theirs
        self.by = by
        super().__init__([reason])


def refuse_if(reasons: Iterable[str]) -> None:
    """Refuse when there is any reason to; collect all of them, not just the first."""
    if reasons := list(reasons):
        raise Refused(reasons)
