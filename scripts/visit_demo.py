"""Visits a running demo as a stranger would: signs in, opens the agenda and its stylesheet."""

import re
import sys
import urllib.parse
import urllib.request
from http.cookiejar import CookieJar

ADDRESS = sys.argv[1]
BROWSER = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))


def fetch(path: str, **fields: str) -> str:
    words = urllib.parse.urlencode(fields).encode() or None
    with BROWSER.open(ADDRESS + path, words, timeout=20) as answer:
        return answer.read().decode()


def visit() -> None:
    page = fetch("/inloggen/")
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)[1]
    fetch("/inloggen/", csrfmiddlewaretoken=token, login="beleid", password="leagenda")
    agenda = fetch("/jaaragendas/2021-2022/")
    assert "Gelijke kansen" in agenda, "the agenda of 2021-2022 is not there"
    assert "66.650" in agenda, "its budget is not there"
    stylesheet = re.search(r'href="([^"]+app[^"]*\.css)"', agenda)[1]
    assert len(fetch(stylesheet)) > 10_000, "the stylesheet is empty"
    print("The demo answers, with its agenda and its stylesheet.")  # noqa: T201


visit()
