"""Reading a document: file → blocks with their place → recognised parts → proposal.

Every step is a pure function whose result can be looked at. Nothing here touches the database.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from leagenda.exchange.reading.proposal import Proposal


def silent(percent: int, words: str) -> None:
    """For who does not want to hear how far it is."""


def read(
    name: str,
    raw: bytes,
    *,
    directory: Mapping[str, str] | None = None,
    progress: Callable[[int, str], None] = silent,
) -> Proposal:
    """The year agenda in a file. Raises Refused with the reasons, among them NotAnAgenda.

    `directory` maps every name and alias that the installation knows to the organisation's name.
    `progress` hears a percentage and a Dutch sentence at every step.
    """
    # The readers of all formats are loaded by who reads, not by who only shows what was read.
    from leagenda.exchange.reading.making import propose
    from leagenda.exchange.reading.opening import open_document

    progress(5, _("Het bestand wordt geopend."))
    document = open_document(name, raw)
    proposal = propose(document, directory=directory, progress=progress)
    progress(100, _("Het voorstel is klaar."))
    return proposal
