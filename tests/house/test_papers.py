"""What is written about the program is true of the program."""

import re
import struct

from leagenda.config.environment import Environment
from leagenda.home.models.manual import chapters
from tests.house.building import PROJECT, ROOT, each, files, short, text

PAGES = [
    path
    for path in files(ROOT, ".md")
    if not path.is_relative_to(ROOT / "tests") and not path.is_relative_to(ROOT / "frontend")
]
MANUAL = files(ROOT / "docs" / "handleiding", ".md")
PICTURES = files(ROOT / "docs" / "handleiding" / "beelden", ".png")
DECISIONS = files(ROOT / "docs" / "adr", ".md")
README = text(ROOT / "README.md")
WRITTEN = [
    path
    for path in files(ROOT, ".py", ".md", ".toml", ".yml", ".yaml", ".json", ".js", ".css", ".html")
    if path.name != "uv.lock"
]
LINKS = re.compile(r"\]\(([^)\s]+)\)")
# The hosts in pieces, so that this file does not hold what it looks for.
REGISTRIES = [".".join(parts) for parts in (
    ("registry", "npmjs"), ("registry", "yarnpkg"), ("files", "pythonhosted"), ("pypi", "org"),
    ("test", "pypi"), ("proxy", "golang"),
)]  # fmt: skip
LARGEST_PICTURE = 150_000
WIDEST_PICTURE = 1100


def test_the_readme_gives_both_commands_on_lines_of_their_own():
    lines = README.splitlines()
    assert "    python3 -m pip install uv && uv run leagenda demo" in lines
    assert "    uv run --group dev pytest" in lines


def test_the_readme_names_every_setting_and_no_other():
    rows = set(re.findall(r"^\| `(LEAGENDA_\w+)` \|", README, re.MULTILINE))
    assert rows == {f"LEAGENDA_{name.upper()}" for name in Environment.model_fields}


def test_the_administrators_chapter_names_every_setting_that_is_theirs():
    told = text(ROOT / "docs" / "handleiding" / "09-beheer.md")
    for name in set(Environment.model_fields) - {"debug"}:
        assert f"`LEAGENDA_{name.upper()}`" in told, name


def test_the_changelog_tells_of_this_version():
    assert f"## {PROJECT['project']['version']}" in text(ROOT / "CHANGELOG.md")


def test_publiccode_is_about_this_version_and_licence():
    told = text(ROOT / "publiccode.yml")
    assert f'softwareVersion: "{PROJECT["project"]["version"]}"' in told
    assert f"license: {PROJECT['project']['license']}" in told


def test_every_link_between_our_pages_leads_somewhere():
    links = [(page, link.partition("#")[0]) for page in PAGES for link in LINKS.findall(text(page))]
    ours = [(page, place) for page, place in links if place and not re.match("[a-z]+:", place)]
    assert [f"{short(page)}: {place}" for page, place in ours if not exists(page, place)] == []


def exists(page, place):
    return (page.parent / place).exists()


def test_the_manual_begins_each_chapter_with_its_title():
    assert len(chapters()) == len(MANUAL) >= 9
    for page, chapter in zip(MANUAL, chapters(), strict=True):
        assert text(page).startswith("# ")
        assert chapter.title


def test_the_chapters_of_the_manual_are_numbered_without_a_gap():
    assert [int(page.name[:2]) for page in MANUAL] == list(range(1, len(MANUAL) + 1))


@each("picture", PICTURES)
def test_a_picture_of_the_manual_is_small_and_is_shown(picture):
    assert picture.stat().st_size <= LARGEST_PICTURE
    width, _height = struct.unpack(">II", picture.read_bytes()[16:24])
    assert width <= WIDEST_PICTURE
    assert any(f"(beelden/{picture.name})" in text(page) for page in MANUAL)


@each("page", MANUAL)
def test_a_picture_of_the_manual_says_what_it_shows(page):
    for words, name in re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", text(page)):
        assert len(words) > 15, name


def test_every_decision_has_a_number_of_its_own():
    numbers = [int(page.name[:4]) for page in DECISIONS]
    assert len(set(numbers)) == len(numbers)


@each("page", DECISIONS)
def test_a_decision_says_why_and_what_lost(page):
    told = text(page)
    assert re.match(rf"# {int(page.name[:4])}\. \S", told)
    headings = re.findall(r"^## (.+)$", told, re.MULTILINE)
    assert headings == ["Context", "Decision", "Consequences", "What lost"]


def test_no_address_of_a_package_registry_is_written_down():
    found = [path for path in WRITTEN if any(host in text(path) for host in REGISTRIES)]
    assert found == []


def test_only_tests_know_of_papers_outside_the_repository():
    outside = "../" + "shared"
    found = [path for path in WRITTEN if outside in text(path)]
    assert [path for path in found if not path.is_relative_to(ROOT / "tests")] == []


def test_the_licence_is_complete():
    licence = text(ROOT / "LICENSE")
    assert licence.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    for article in range(1, 16):
        assert re.search(rf"^{article}\. [A-Z]", licence, re.MULTILINE), article
    assert "Appendix" in licence
