"""What happened to an account, in words for whose account it is."""

from django.utils.translation import gettext_lazy as _

from leagenda.foundation.remembering import remembered

MANY = 20
HAPPENINGS = {
    "signed_in": _("U logde in"),
    "failed_to_sign_in": _("Iemand probeerde in te loggen met een verkeerd wachtwoord"),
    "ended_session": _("Een ander apparaat is uitgelogd"),
    "changed_password": _("Het wachtwoord is gewijzigd"),
    "added_app": _("Een app voor de tweede stap is gekoppeld"),
    "removed_app": _("De app voor de tweede stap is losgemaakt"),
    "added_passkey": _("Een passkey is toegevoegd"),
    "removed_passkey": _("Een passkey is verwijderd"),
    "made_recovery_codes": _("Er zijn nieuwe herstelcodes gemaakt"),
    "changed_address": _("Het e-mailadres is gewijzigd"),
}


def happenings_of(user) -> list[dict]:
    """The last of them, the newest first: when and what."""
    found = remembered(user).filter(verb__in=HAPPENINGS)[:MANY]
    return [{"at": one.happened_at, "words": HAPPENINGS[one.verb]} for one in found]
