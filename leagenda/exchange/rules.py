"""When a document may come in, and when what was read may become an agenda."""

from django.utils.translation import gettext as _

MEGABYTE = 1024 * 1024
LARGEST = 25 * MEGABYTE


def obstacles_to_bringing(by):
    """Reading documents in is for who keeps the agenda and for who leads a work plan."""
    if not by.keeps_the_agenda and not by.holds(by.Role.LEAD):
        yield _(
            "Bestanden inlezen doet de beleidsmedewerker of een trekker."
            " Geef uw bestand aan een van hen."
        )


def obstacles_to_taking_in(size: int):
    """What can be refused without opening the file; `size` in bytes."""
    if not size:
        yield _("Dit bestand is leeg. Kies het bestand opnieuw, of sla het eerst opnieuw op.")
    if size > LARGEST:
        yield _(
            "Dit bestand is te groot (%(size)s MB; ten hoogste %(most)s MB). Verklein de"
            " afbeeldingen in het bestand of sla het op zonder bijlagen, en probeer het opnieuw."
        ) % {"size": -(-size // MEGABYTE), "most": LARGEST // MEGABYTE}


def obstacles_to_judging(reading):
    """What was read can be looked at and corrected until it is confirmed."""
    if reading.confirmed_at:
        yield _("Dit bestand is al verwerkt. Wijzig de jaaragenda zelf.")
    elif reading.is_underway:
        yield _("Dit bestand wordt nog gelezen. Wacht tot dat klaar is.")
    elif reading.refusal:
        yield _("Dit bestand kon niet worden gelezen. Lees het opnieuw in.")


def obstacles_to_choosing(proposal, doubt_id: str, index: int):
    doubt = next((one for one in proposal.doubts if one.id == doubt_id), None)
    if doubt is None or not 0 <= index < max(1, len(doubt.choices)):
        yield _("Deze keuze staat niet bij het bestand. Laad de pagina opnieuw.")


def obstacles_to_placing(proposal, accepted: bool, lines: list[int]):
    """`proposal` is as it was read; `accepted` says whether the chosen place takes lines."""
    if not lines:
        yield _("Kruis eerst aan welke regels u een plaats wilt geven.")
    if any(not 0 <= line < len(proposal.leftovers) for line in lines):
        yield _("Deze regel staat niet bij het bestand. Laad de pagina opnieuw.")
    if not accepted:
        yield _("Kies waar de regels bij horen.")


def obstacles_to_comparing(year_agenda, year):
    if year_agenda is None:
        yield _("Er is nog geen jaaragenda %s om mee te vergelijken. Bevestig het bestand.") % year


def obstacles_to_bringing_registers(by):
    """Registers change who takes part, so they are for who keeps that."""
    if not by.keeps_the_agenda:
        yield _("Registers inlezen doet de beleidsmedewerker of de beheerder.")


def obstacles_to_taking_over(keys: list[str], standing: set[str], *, is_done: bool):
    """`standing` are the keys of the changes that a register would make now."""
    if is_done:
        yield _(
            "Dit register is al verwerkt of nog niet gelezen. Lees zo nodig een nieuw bestand in."
        )
    elif not keys:
        yield _("Kruis eerst aan wat u wilt overnemen.")
    elif set(keys) - standing:
        yield _("Er is intussen iets veranderd. Kijk de voorstellen hieronder nog eens na.")
