"""Whether what the work plans ask fits in the municipal budget."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from leagenda.foundation.euro import euro
from leagenda.planning.rules.finding import Finding, Proof
from leagenda.planning.rules.place import at_year, listed


def budget_fit(content) -> Iterator[Finding | Proof]:
    """Net against the budget lines: too much is wrong, what is left is good to know."""
    at = at_year(content, _("Totale begroting, budgetregel"))
    words = {
        "net": euro(content.net),
        "budget": euro(content.budget),
        "gap": euro(abs(content.net - content.budget)),
        "lines": budget_words(content),
    }
    if not content.budget_lines:
        if content.net > 0:
            yield at.attention(
                "no-budget",
                _("De werkplannen vragen %(net)s, maar er staat geen budget bij.") % words,
                _("Voeg de regel uit de gemeentebegroting toe, met jaar en nummer."),
                amount=content.net,
            )
    elif content.net > content.budget:
        yield at.wrong(
            "over-budget",
            _("De werkplannen vragen %(net)s; het budget is %(budget)s (%(lines)s).") % words,
            _("Zoek dekking voor %(gap)s, of breng de kosten omlaag.") % words,
            amount=content.net - content.budget,
        )
    elif content.net < content.budget:
        yield at.note(
            "under-budget",
            _("Van het budget van %(budget)s blijft %(gap)s over.") % words,
            _("Geef %(gap)s een bestemming, of laat weten dat het vrijvalt.") % words,
            amount=content.budget - content.net,
        )
    else:
        sentence = _("De werkplannen vragen %(net)s en het budget is %(budget)s (%(lines)s).")
        yield at.holds("budget", sentence % words, content.budget)


def budget_words(content) -> str:
    """ "2021, 64521071 en 2022, 64521071"."""
    lines = [(str(line.budget_year), line.number) for line in content.budget_lines]
    return listed([", ".join(filter(None, line)) for line in lines])
