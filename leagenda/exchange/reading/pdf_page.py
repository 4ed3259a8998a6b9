"""One page of a PDF as pieces of text with their place, and the straight lines drawn on it."""

import ctypes
import itertools
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

HYPHEN_AT_END = "\x02"
THIN = 3.0
MOST_RULES = 6_000
WIDE_GAP = 0.6
WORD_GAP = 0.15
BOLD = 600
NOT_SHOWN = frozenset("\r\n\x00\ufeff\ufffe\uffff")


@dataclass
class Piece:
    """Text on one line without a wide gap in it. Points, from the lower left corner of the page."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    weight: int = 400

    @property
    def height(self) -> float:
        return self.top - self.bottom

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


@dataclass(frozen=True)
class Rule:
    """A straight line: `at` is its x (upright) or y (level), `first` and `last` where it runs."""

    upright: bool
    at: float
    first: float
    last: float


def pieces_of(page: pypdfium2.PdfPage) -> list[Piece]:
    """The text in the order of the file, cut where a line ends or a wide gap begins."""
    text = page.get_textpage()
    found: list[Piece] = []
    going: Piece | None = None
    for index, letter, box in letters(text):
        if going is None or not letter_follows(going, letter, box):
            weight = pdfium.FPDFText_GetFontWeight(text.raw, index)
            going = Piece("", box.left, box.bottom, box.left, box.top, weight)
            found.append(going)
        gap = box.left - going.right
        if letter != " " and not going.text.endswith(" ") and gap > WORD_GAP * going.height:
            going.text += " " if going.text else ""
        going.text += letter
        going.right = max(going.right, box.right)
        if letter == HYPHEN_AT_END:
            going = None
    text.close()
    return [tidy(piece) for piece in found if piece.text.strip()]


def letters(text: pypdfium2.PdfTextPage) -> Iterator[tuple[int, str, pdfium.FS_RECTF]]:
    """Every visible letter with its box; a space only says that a word ended."""
    box = pdfium.FS_RECTF()
    for index in range(text.count_chars()):
        letter = chr(pdfium.FPDFText_GetUnicode(text.raw, index))
        if letter in NOT_SHOWN or not pdfium.FPDFText_GetLooseCharBox(text.raw, index, box):
            continue
        if letter.isspace() and pdfium.FPDFText_IsGenerated(text.raw, index):
            continue
        yield index, " " if letter.isspace() else letter, box


def letter_follows(piece: Piece, letter: str, box: pdfium.FS_RECTF) -> bool:
    """On the same line, to the right, and near."""
    height = max(piece.height, 1.0)
    same_line = abs((box.top + box.bottom) / 2 - piece.middle) < 0.5 * height
    gap = box.left - piece.right
    return same_line and -height < gap < WIDE_GAP * height


def tidy(piece: Piece) -> Piece:
    piece.text = " ".join(piece.text.replace(HYPHEN_AT_END, "-").split())
    return piece


def rules_of(page: pypdfium2.PdfPage) -> list[Rule]:
    """Every upright or level line, also the sides of boxes."""
    found: list[Rule] = []
    for thing in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=2):
        if len(found) > MOST_RULES:
            return []
        left, bottom, right, top = thing.get_bounds()
        points = corners(thing)
        if len(points) > 5:
            found += grid_rules(points)
        else:
            found += box_rules(left, bottom, right, top)
    return found


def box_rules(left: float, bottom: float, right: float, top: float) -> list[Rule]:
    """A thin box is one line; a large one has four sides."""
    if right - left <= THIN and top - bottom <= THIN:
        return []
    if right - left <= THIN:
        return [Rule(True, (left + right) / 2, bottom, top)]
    if top - bottom <= THIN:
        return [Rule(False, (bottom + top) / 2, left, right)]
    upright = [Rule(True, at, bottom, top) for at in (left, right)]
    return upright + [Rule(False, at, left, right) for at in (bottom, top)]


def grid_rules(points: list[tuple[float, float, bool]]) -> list[Rule]:
    """The straight pieces of one path that draws many lines."""
    found = []
    for (x, y, _start), (next_x, next_y, is_start) in itertools.pairwise(points):
        if is_start:
            continue
        if abs(x - next_x) < 1 < abs(y - next_y):
            found.append(Rule(True, x, min(y, next_y), max(y, next_y)))
        elif abs(y - next_y) < 1 < abs(x - next_x):
            found.append(Rule(False, y, min(x, next_x), max(x, next_x)))
    return found


def corners(thing: pypdfium2.PdfObject) -> list[tuple[float, float, bool]]:
    """The points of a path on the page, and whether a new stroke starts there."""
    matrix = thing.get_matrix()
    x, y = ctypes.c_float(), ctypes.c_float()
    found = []
    for index in range(min(pdfium.FPDFPath_CountSegments(thing.raw), MOST_RULES)):
        segment = pdfium.FPDFPath_GetPathSegment(thing.raw, index)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        start = pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO
        found.append((*matrix.on_point(x.value, y.value), start))
    return found
