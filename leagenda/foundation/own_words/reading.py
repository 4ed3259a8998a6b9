"""Reading what people write under "planning": the words stay, the days are computed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from leagenda.foundation.own_words import intervals, words
from leagenda.foundation.own_words.explanation import explained
from leagenda.foundation.own_words.grammar import Grammar, Phrase
from leagenda.foundation.own_words.intervals import Interval
from leagenda.foundation.own_words.recurrence import Recurrence
from leagenda.foundation.own_words.tokens import Token, tokens_of
from leagenda.foundation.school_year import SchoolYear

type Cluster = list[Phrase]  # phrases with nothing but glue between them


@dataclass(frozen=True)
class PlanningReading:
    """What planning in someone's own words turns out to say.

    `words` are verbatim; `spans` are the (start, end) of the pieces of them that were read, and
    `rest` is all other text, with white space made single. What cannot be read ("n.t.b.") has no
    intervals and stays text. `filled_in_year` says that a month, day or the like came without a
    year and got that of the school year.
    """

    words: str
    school_year: SchoolYear
    intervals: tuple[Interval, ...] = ()
    recurrence: Recurrence | None = None
    rest: str = ""
    spans: tuple[tuple[int, int], ...] = ()
    filled_in_year: bool = False

    @property
    def is_understood(self) -> bool:
        return bool(self.intervals)

    @property
    def starts_on(self) -> date | None:
        return min((interval.first for interval in self.intervals), default=None)

    @property
    def ends_on(self) -> date | None:
        return max((interval.last for interval in self.intervals), default=None)

    def is_late(self, today: date) -> bool:
        """Only when the last interval is over: whoever plans "Q4" has until 31 December."""
        return self.ends_on is not None and self.ends_on < today

    @property
    def check_points(self) -> tuple[date, ...]:
        """When it should have happened once more; the end of each interval when none falls inside.

        Empty for what does not come back.
        """
        if not self.recurrence or not self.starts_on or not self.ends_on:
            return ()
        years = range(SchoolYear.of(self.starts_on).start, SchoolYear.of(self.ends_on).start + 1)
        days = [day for year in years for day in self.recurrence.check_points(SchoolYear(year))]
        inside = [day for day in days if any(one.contains(day) for one in self.intervals)]
        return tuple(inside or sorted({interval.last for interval in self.intervals}))

    def piece(self) -> "PlanningReading":
        """The words of the spans only, as if nothing stood around them."""
        start, end = self.spans[0][0], self.spans[-1][1]
        return replace(self, words=self.words[start:end], spans=((start, end),), rest="")

    @property
    def explanation(self) -> str:
        """How it was read, for the reader to agree or not: "oktober t/m december 2021"."""
        return explained(self.intervals, self.recurrence, self.filled_in_year)


@lru_cache(maxsize=4096)
def read_planning(planning: str, school_year: SchoolYear) -> PlanningReading:
    """Read a cell that should hold planning. Never raises, whatever the words are."""
    tokens = tokens_of(planning)
    clusters = clusters_in(tokens, school_year)
    sure = [cluster for cluster in clusters if is_sure(cluster)]
    return reading_of(planning, tokens, sure or clusters, school_year)


def find_planning(text: str, school_year: SchoolYear) -> PlanningReading | None:
    """The last piece of planning in a line of other text, as in "PO, KO November 2021 idem".

    Its `words` are that piece alone and its one span is the place in the text. A bare year counts
    only when there is nothing else.
    """
    tokens = tokens_of(text)
    clusters = clusters_in(tokens, school_year)
    found = next((one for one in reversed(clusters) if is_sure(one)), None)
    if not found and len(clusters) == 1:
        alone = reading_of(text, tokens, clusters, school_year)
        found = None if alone.rest else clusters[0]
    if not found:
        return None
    return reading_of(text, tokens, [found], school_year).piece()


# ── From phrases to a reading ────────────────────────────────────────────────


def phrases_in(tokens: list[Token], school_year: SchoolYear) -> Iterator[Phrase]:
    grammar = Grammar(tokens, school_year)
    while not grammar.at_end:
        phrase = grammar.phrase()
        if phrase is None:
            grammar.at += 1
        elif phrase.is_readable:
            yield phrase


def clusters_in(tokens: list[Token], school_year: SchoolYear) -> list[Cluster]:
    clusters: list[Cluster] = []
    for phrase in phrases_in(tokens, school_year):
        if clusters and is_glue(tokens[clusters[-1][-1].end : phrase.first]):
            clusters[-1].append(phrase)
        else:
            clusters.append([phrase])
    return clusters


def is_glue(tokens: list[Token]) -> bool:
    return all(words.GLUE.find([token], 0) for token in tokens)


def is_sure(cluster: Cluster) -> bool:
    return any(phrase.is_sure for phrase in cluster)


def reading_of(
    text: str, tokens: list[Token], clusters: list[Cluster], school_year: SchoolYear
) -> PlanningReading:
    phrases = [phrase for cluster in clusters for phrase in cluster]
    found = distinct(phrases)
    if phrases and not found:
        found = [intervals.school_year(school_year.start)]
    return PlanningReading(
        text,
        school_year,
        tuple(found),
        next((phrase.recurrence for phrase in phrases if phrase.recurrence), None),
        "; ".join(leftovers(text, tokens, clusters)),
        tuple((tokens[c[0].first].start, tokens[c[-1].end - 1].end) for c in clusters),
        any(phrase.filled_in_year for phrase in phrases),
    )


def distinct(phrases: list[Phrase]) -> list[Interval]:
    """In order; of "Q4 (oktober-december)" the first wording, because they are the same days."""
    found = {(i.first, i.last): i for phrase in reversed(phrases) for i in phrase.intervals}
    return sorted(intervals.between(list(found.values())))


def leftovers(text: str, tokens: list[Token], clusters: list[Cluster]) -> Iterator[str]:
    """The text between what was read, without the punctuation that held it."""
    edges = [(cluster[0].first, cluster[-1].end) for cluster in clusters]
    starts, ends = [0, *(end for _, end in edges)], [*(first for first, _ in edges), len(tokens)]
    for first, end in zip(starts, ends, strict=True):
        kept = trimmed(tokens[first:end])
        if kept:
            yield " ".join(text[kept[0].start : kept[-1].end].split())


def trimmed(tokens: list[Token]) -> list[Token]:
    said = [at for at, token in enumerate(tokens) if not is_glue([token])]
    if not said:
        return []
    first, end = said[0], said[-1] + 1
    if end < len(tokens) and tokens[end].text == ")" and opens(tokens[first:end]):
        end += 1
    return tokens[first:end]


def opens(tokens: list[Token]) -> bool:
    """Whether a bracket is still open."""
    texts = [token.text for token in tokens]
    return texts.count("(") > texts.count(")")
