"""Reading a file in one go, for who does not need to look at the steps."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from leagenda.exchange.reading.making import Progress, propose, silent
from leagenda.exchange.reading.opening import open_document
from leagenda.exchange.reading.proposal import Proposal


def read(
    name: str,
    raw: bytes,
    *,
    directory: Mapping[str, str] | None = None,
    progress: Progress = silent,
) -> Proposal:
    """The year agenda in a file. Raises Refused with the reasons, among them NotAnAgenda.

    `directory` maps every name and alias that the installation knows to the organisation's name.
    `progress` hears a percentage and a Dutch sentence at every step.
    """
    progress(5, _("Het bestand wordt geopend."))
    document = open_document(name, raw)
    proposal = propose(document, directory=directory, progress=progress)
    progress(100, _("Het voorstel is klaar."))
    return proposal
