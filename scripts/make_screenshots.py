"""Takes the pictures of the manual: starts the demo in an empty folder and walks through it.

Run it after a page has changed: `just pictures`. It needs Chromium. Pictures are 1100 pixels wide
and show only the piece of a page that the text is about.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import example_paper
from playwright.sync_api import Browser, Page, sync_playwright

PICTURES = Path(__file__).resolve().parents[1] / "docs" / "handleiding" / "beelden"
WIDTH, HEIGHT = 1100, 1500  # high, so that bars which stick to the window stay out of the picture
MARGIN = 14
# Where the last thing ends that one can see in an element.
END = """element => Math.max(...[element, ...element.querySelectorAll("*")]
  .filter(one => one.tagName !== "MAIN" && one.id !== "messages" && one.checkVisibility())
  .map(one => one.getBoundingClientRect().bottom))"""
OPTIONS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
YEAR = "/jaaragendas/2021-2022/"


@contextmanager
def demo(folder: Path) -> Iterator[str]:
    """The example on a free port, in its own folder; gives its address."""
    words = [sys.executable, "-m", "leagenda", "demo", "--port", "8400"]
    with subprocess.Popen(words, cwd=folder, stdout=subprocess.PIPE, text=True) as server:
        try:
            said = next(line for line in server.stdout if "staat klaar" in line)
            yield re.search(r"http://[^/]+", said)[0]
        finally:
            server.terminate()


class Visitor:
    """Somebody at a browser, with a camera."""

    def __init__(self, browser: Browser, address: str, name: str):
        context = browser.new_context(
            base_url=address,
            locale="nl-NL",
            viewport={"width": WIDTH, "height": HEIGHT},
            reduced_motion="reduce",
        )
        self.page: Page = context.new_page()
        self.page.goto("/inloggen/")
        self.page.fill("input[name=login]", name)
        self.page.fill("input[name=password]", "leagenda")
        self.page.click("form:has(#id_login) button[type=submit]")
        self.page.wait_for_url(f"{address}/")

    def take(self, name: str, first: str = "main h1", last: str = "main", *, most: int = 760):
        """From the top of `first` to the end of what stands in `last`, never over `most` high."""
        self.page.evaluate("scrollTo(0, 0)")
        self.page.wait_for_timeout(100)
        top = max(self.page.locator(first).first.bounding_box()["y"] - MARGIN, 0)
        end = self.page.locator(last).first.evaluate(END) + MARGIN
        self.page.screenshot(
            path=PICTURES / f"{name}.png",
            full_page=True,
            clip={"x": 0, "y": top, "width": WIDTH, "height": min(end - top, most)},
        )

    def send(self, button: str) -> None:
        """Press a button and wait until what it sends is answered."""
        with self.page.expect_response(lambda answer: answer.request.method == "POST"):
            self.page.click(button)
        self.page.wait_for_load_state("networkidle")

    def follow(self, selector: str) -> None:
        """Open the address behind a link as a page of its own."""
        self.page.goto(self.page.locator(selector).first.get_attribute("href"))


def begin(bo: Visitor) -> None:
    bo.page.goto("/")
    bo.take("start", first="body", most=900)
    bo.page.goto("/inlezen/")
    bo.take("inlezen", most=820)


def read_a_paper(bo: Visitor, folder: Path) -> None:
    paper = folder / "jaaragenda-2022-2023.docx"
    example_paper.write(paper)
    bo.page.goto("/inlezen/")
    bo.page.set_input_files("input[type=file]", paper)
    bo.page.click("main form button[type=submit]")
    bo.page.wait_for_selector("h1:has-text('zoals gelezen')", timeout=60_000)
    bo.take("voorstel", most=960)
    reading = bo.page.url
    bo.page.goto(f"{reading}twijfels/")
    bo.take("twijfels", first="main h2", most=440)
    bo.page.goto(f"{reading}hoofdstuk/1/")
    bo.take("hoofdstuk", first="h2:has-text('Wat er is gelezen')", most=640)
    bo.page.goto(f"{reading}bevestigen/")
    bo.take("bevestigen")
    bo.send("main form button[type=submit]")
    bo.page.goto("/jaaragendas/2022-2023/controle/")
    bo.take("nagekeken", most=620)


def write_in_it(bo: Visitor) -> None:
    bo.page.goto(YEAR)
    bo.take("document", ".with-contents", most=820)
    bo.take("acties", ".ambition-block >> nth=3", ".ambition-block >> nth=3")
    bo.page.locator(".action-table .editable__pencil").nth(4).click()
    bo.page.wait_for_selector("table .editing")
    bo.take("rij", ".action-table:has(.editing)", ".action-table:has(.editing)")
    bo.page.goto(YEAR)
    bo.follow("a:has-text('Meer regels plakken')")
    bo.take("plakken")


def look_at_money(bo: Visitor) -> None:
    bo.page.goto(f"{YEAR}geld/")
    bo.page.wait_for_load_state("networkidle")
    bo.take("geld", most=640)
    bo.take(
        "brug", first="h2:has-text('Van schooljaar naar')", last="h2:has-text('Wat één eenheid')"
    )
    bo.page.locator("input[type=checkbox][name=zonder]").first.check()
    bo.page.click("button:has-text('Reken door')")
    bo.page.wait_for_url("**zonder=**")
    bo.take("wegvallen", "h2:has-text('Dekking')", most=445)


def look_at_checks(bo: Visitor) -> None:
    bo.page.goto(f"{YEAR}controle/")
    bo.take("controle", most=640)
    bo.page.locator(".finding__actions summary").first.click()
    bo.page.fill(".finding textarea >> nth=0", "De stuurgroep houdt aan deze naam vast.")
    bo.take("terzijde", ".finding", ".finding")
    bo.take("klopt", "#klopt", most=420)


def look_around(bo: Visitor) -> None:
    for name, address, most in [
        ("tabel", f"{YEAR}tabel/", 720),
        ("tijdlijn", f"{YEAR}tijdlijn/", 860),
        ("themas", "/themas/", 760),
        ("vergelijken", f"{YEAR}vergelijken/?met=2020-2021", 760),
        ("verhaal", f"{YEAR}verhaal/", 520),
        ("partners", "/partners/", 520),
    ]:
        bo.page.goto(address)
        bo.take(name, most=most)


def give_back(bo: Visitor, folder: Path) -> None:
    bo.page.goto(f"{YEAR}teruggeven/")
    bo.take("teruggeven")
    with bo.page.expect_download() as download:
        bo.page.click("a:has-text('Download Word')")
    paper = folder / "bewerkt.docx"
    rewrite(Path(download.value.path()), paper, {"Juli 2022": "Juni 2022", "Q1 2022": "Q2 2022"})
    bo.page.goto(f"{YEAR}terug/")
    bo.page.set_input_files("input[type=file]", paper)
    bo.page.click("main form button[type=submit]")
    bo.page.wait_for_selector(".difference-item", timeout=60_000)
    bo.take("verschillen")


def rewrite(paper: Path, edited: Path, words: dict[str, str]) -> None:
    """The same Word document with other words, as if somebody had typed them."""
    with zipfile.ZipFile(paper) as old, zipfile.ZipFile(edited, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                for was, becomes in words.items():
                    content = content.replace(was.encode(), becomes.encode())
            new.writestr(name, content)


def meet(bo: Visitor, tess: Visitor) -> None:
    """Two people in the same row: the second one gets to choose."""
    for visitor, words in [(bo, "Mei 2022"), (tess, "Juni/juli 2022")]:
        visitor.page.goto(YEAR)
        visitor.follow(".action-table tr:has-text('Juni 2022') .editable__pencil")
        visitor.page.fill("[name=planning]", words)
    tess.send(".editing form button[type=submit]")
    bo.send(".editing form button[type=submit]")
    bo.take("ingehaald", most=560)


def remove_something(bo: Visitor) -> None:
    bo.page.goto(YEAR)
    bo.follow(".action-table tr:has-text('Q4 2021') .editable__pencil")
    bo.follow("main a:has-text('Verwijder')")
    bo.send("main form button[type=submit]")
    bo.page.goto(f"{YEAR}verwijderd/")
    bo.take("verwijderd")


def walk(browser: Browser, address: str, folder: Path) -> None:
    bo, tess = Visitor(browser, address, "beleid"), Visitor(browser, address, "trekker")
    begin(bo)
    write_in_it(bo)
    look_at_money(bo)
    look_at_checks(bo)
    look_around(bo)
    give_back(bo, folder)
    meet(bo, tess)
    remove_something(bo)
    read_a_paper(bo, folder)


def main() -> None:
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        for variable in [one for one in os.environ if one.startswith("LEAGENDA_")]:
            del os.environ[variable]
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=OPTIONS)
        with demo(folder) as address:
            walk(browser, address, folder)
        browser.close()


if __name__ == "__main__":
    main()
