"""Which browser it is, in words somebody recognises. Only the words are kept."""

from django.utils.translation import gettext as _

# The first that occurs counts: browsers also name those they descend from.
BROWSERS = {
    "Edg": "Edge",
    "OPR": "Opera",
    "SamsungBrowser": "Samsung Internet",
    "Firefox": "Firefox",
    "FxiOS": "Firefox",
    "CriOS": "Chrome",
    "Chrome": "Chrome",
    "Safari": "Safari",
}
SYSTEMS = {
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Android": "Android",
    "Windows": "Windows",
    "CrOS": "Chromebook",
    "Mac OS X": "Mac",
    "Linux": "Linux",
}


def browser_in_words(user_agent: str) -> str:
    """ "Firefox op Windows", from what a browser says of itself."""
    browser, system = first_of(BROWSERS, user_agent), first_of(SYSTEMS, user_agent)
    if browser and system:
        return _("%(browser)s op %(system)s") % {"browser": browser, "system": system}
    return browser or system or _("onbekend apparaat")


def first_of(names: dict[str, str], words: str) -> str:
    return next((name for sign, name in names.items() if sign in words), "")
