"""The manual: chapters in Markdown, read from the files that also stand in the repository."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings
from django.utils.safestring import SafeString, mark_safe

PICTURES = "beelden"


@dataclass(frozen=True)
class Chapter:
    """One page of the manual; its name is its place in the address."""

    name: str
    title: str
    text: str

    @property
    def html(self) -> SafeString:
        """Our own text as HTML; HTML inside the Markdown is not let through."""
        from markdown_it import MarkdownIt  # only who reads the manual needs it

        writer = MarkdownIt("commonmark", {"html": False}).enable("table")
        return mark_safe(writer.render(self.text))


def folder() -> Path:
    """In an installed package the manual lies in this room, in the repository under docs."""
    packed = Path(__file__).parents[1] / "handleiding"
    return packed if packed.exists() else settings.PACKAGE.parent / "docs" / "handleiding"


@cache
def chapters() -> tuple[Chapter, ...]:
    """Every chapter, in the order of the numbers that their file names begin with."""
    return tuple(read_chapter(file) for file in sorted(folder().glob("[0-9]*-*.md")))


def read_chapter(file: Path) -> Chapter:
    title, text = file.read_text(encoding="utf-8").split("\n", 1)
    return Chapter(file.stem.split("-", 1)[1], title.removeprefix("# ").strip(), text)


def picture(name: str) -> Path | None:
    file = folder() / PICTURES / name
    return file if file.is_file() and file.suffix == ".png" else None
