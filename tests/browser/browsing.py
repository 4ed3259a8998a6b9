"""A real browser, and the HTML checker that judges every page."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

CHROMIUM = shutil.which("chromium")
CHECKER = Path(__file__).parent / "checker/node_modules/vnu-jar/build/dist/vnu.jar"
IS_STRICT = bool(os.environ.get("LEAGENDA_STRICT"))
OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def needs(tool: object, name: str):
    """Skips on a machine without the tool; under LEAGENDA_STRICT its absence is a failure."""
    missing = not tool
    return pytest.mark.skipif(missing and not IS_STRICT, reason=f"{name} is not on this machine")


def complaints_about(pages: dict[str, str], folder: Path) -> list[str]:
    """What the Nu HTML checker says about each page: "address: message"."""
    files = {}
    for place, (address, html) in enumerate(pages.items()):
        file = folder / f"{place}.html"
        file.write_text(html, encoding="utf-8")
        files[file.as_uri().replace("///", "/")] = address
    words = ["java", "-jar", str(CHECKER), "--format", "json", "--exit-zero-always", str(folder)]
    said = subprocess.run(words, capture_output=True, text=True, check=True).stderr
    return [
        f"{files[one['url'].replace('///', '/')]}: {one['message']} …{one.get('extract', '')}"
        for one in json.loads(said)["messages"]
        if one["type"] == "error" or one.get("subType") == "warning"
    ]
