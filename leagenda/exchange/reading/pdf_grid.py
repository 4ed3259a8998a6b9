"""Tables from the lines around their cells."""

from dataclasses import dataclass

from leagenda.exchange.reading.pdf_page import Piece, Rule

NEAR = 3.0
SHORTEST = 5.0


@dataclass
class Grid:
    """Where the columns and rows of one table are bounded. `ys` runs down the page."""

    xs: list[float]
    ys: list[float]
    rules: list[Rule]

    @property
    def top(self) -> float:
        return self.ys[0]

    def holds(self, piece: Piece) -> bool:
        across = self.xs[0] - NEAR <= (piece.left + piece.right) / 2 <= self.xs[-1] + NEAR
        return across and self.ys[-1] - NEAR <= piece.middle <= self.ys[0] + NEAR

    def cell_of(self, piece: Piece) -> tuple[int, int]:
        """The row and column in which the piece begins."""
        row = sum(1 for y in self.ys[1:-1] if piece.middle < y)
        column = sum(1 for x in self.xs[1:-1] if piece.left > x - NEAR)
        return row, column

    def is_open_left(self, row: int, column: int) -> bool:
        """No line between this cell and the one before it: they are one."""
        middle = (self.ys[row] + self.ys[row + 1]) / 2
        return column > 0 and not self.crossed(True, self.xs[column], middle)

    def is_open_above(self, row: int, column: int) -> bool:
        middle = (self.xs[column] + self.xs[column + 1]) / 2
        return row > 0 and not self.crossed(False, self.ys[row], middle)

    def crossed(self, upright: bool, at: float, middle: float) -> bool:
        return any(
            rule.upright is upright
            and abs(rule.at - at) <= NEAR
            and rule.first - NEAR <= middle <= rule.last + NEAR
            for rule in self.rules
        )


def grids_of(rules: list[Rule]) -> list[Grid]:
    """Lines that touch belong together; two columns and one row make a table."""
    rules = merged([rule for rule in rules if rule.last - rule.first >= SHORTEST])
    found = []
    for group in touching(rules):
        xs = places(rule.at for rule in group if rule.upright)
        ys = places(rule.at for rule in group if not rule.upright)[::-1]
        if len(xs) >= 3 and len(ys) >= 2:
            found.append(Grid(xs, ys, group))
    return found


def places(values) -> list[float]:
    """The different places, from small to large; what lies within a hair is one."""
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > NEAR:
            found.append(value)
    return found


def merged(rules: list[Rule]) -> list[Rule]:
    """Pieces of line in each other's prolongation as one, so that there are few to compare."""
    found: list[Rule] = []
    for rule in sorted(rules, key=lambda one: (one.upright, round(one.at / NEAR), one.first)):
        last = found[-1] if found else None
        if last is not None and prolongs(last, rule):
            found[-1] = Rule(last.upright, last.at, last.first, max(last.last, rule.last))
        else:
            found.append(rule)
    return found


def prolongs(last: Rule, rule: Rule) -> bool:
    in_line = last.upright is rule.upright and abs(last.at - rule.at) <= NEAR
    return in_line and rule.first <= last.last + NEAR


def touching(rules: list[Rule]) -> list[list[Rule]]:
    """Groups of lines that cross or meet, directly or through others."""
    groups: list[list[Rule]] = []
    for rule in rules:
        near = [group for group in groups if any(meet(rule, other) for other in group)]
        apart = [group for group in groups if not any(group is one for one in near)]
        groups = [*apart, [rule, *(one for group in near for one in group)]]
    return groups


def meet(one: Rule, other: Rule) -> bool:
    if one.upright is other.upright:
        return False
    return (
        one.first - NEAR <= other.at <= one.last + NEAR
        and other.first - NEAR <= one.at <= other.last + NEAR
    )
