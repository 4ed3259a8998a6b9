"""What prose says beside the tables: figures to reach, open preferences, leads that left."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from leagenda.exchange.reading.block import Line
from leagenda.exchange.reading.draft import Draft
from leagenda.exchange.reading.facts import BODY, lines_saying
from leagenda.exchange.reading.near import is_same_text
from leagenda.exchange.reading.proposal import Choice
from leagenda.exchange.reading.prose import sentences
from leagenda.planning.models import IndicatorContent, OpenMatterContent, WorkPlanContent

TARGET = re.compile(
    r"\b(?:voornemen|doel|streven|streefgetal|ambitie|streven we)\b[^.]*?\b"
    r"(?P<figure>\d{1,3}(?:\.\d{3})+|\d{1,6}(?:,\d+)?)\s*(?P<unit>%|[^\W\d_]+)",
    re.IGNORECASE,
)
DOUBLE = re.compile(r"\b(?:een )?verdubbel\w*[^();]{0,60}", re.IGNORECASE)
SHARE = re.compile(
    r"(?:circa|ongeveer|ruim|bijna|zo’n|zo'n)?\s*(?P<figure>\d{1,3}(?:,\d+)?)\s?%\s+van\s+"
    r"(?:de |het )?(?P<of>[^.;]*?)(?:[.;]|$)",
    re.IGNORECASE,
)
VAGUE = re.compile(
    r"\b(?:aanzienlijk|fors|flink|duidelijk|sterk|zoveel mogelijk|verder)\s+"
    r"(?:verlaagd|verhoogd|verminderd|vergroot|teruggebracht|lager|hoger|minder|meer)\b",
    re.IGNORECASE,
)
BETWEEN_BRACKETS = re.compile(r"\([^()]*\)")
LONGEST_NAME = 120
UNITS_NOT_COUNTED = frozenset(
    ["uur", "uren", "jaar", "maanden", "weken", "dagen", "euro", "scholen", "keer", "procent"]
)
PREFERENCE = re.compile(r"\b(?:sterke |nadrukkelijke |duidelijke )?voorkeur\b", re.IGNORECASE)
UTTERED = re.compile(r"\b(?:uitgesproken|geuit|kenbaar|aangegeven|gegeven)\b", re.IGNORECASE)
UNTOLD = re.compile(
    r"\bnog niet\b[^.]*\b(?:gecommuniceerd|besproken|gedeeld|verteld)", re.IGNORECASE
)
LEFT = re.compile(
    r"\b(?:trekkers?|voorzitters?|coördinator(?:en)?|kartrekkers?)\b[^.]*\b(?:niet (?:meer|langer)"
    r" werkzaam|vertrokken|gestopt|weg)\b",
    re.IGNORECASE,
)


def read_matters(plan: WorkPlanContent, lines: list[Line], draft: Draft) -> None:
    """Adds what the intentions and the situation of a plan say; each as a doubt, to be dropped."""
    told = list(sentences_of(plan))
    for sentence, after in zip(told, [*told[1:], ""], strict=False):
        where = lines_saying(sentence, lines)
        read_target(plan, sentence, where, draft)
        read_share(plan, sentence, after, where, draft)
        read_preference(plan, sentence, where, draft)
        read_leads_left(plan, sentence, where, draft)


def sentences_of(plan: WorkPlanContent) -> Iterator[str]:
    for text in (plan.situation, plan.focus, plan.intentions):
        for paragraph in text.split("\n"):
            yield from sentences(paragraph.removeprefix("- "))


# ── Figures ──────────────────────────────────────────────────────────────────


def read_target(plan: WorkPlanContent, sentence: str, lines: list[Line], draft: Draft) -> None:
    found = TARGET.search(sentence)
    if not found or found["unit"].casefold() in UNITS_NOT_COUNTED or not plan.ambitions:
        return
    target = decimal(found["figure"])
    if is_measured(plan, "target", target):
        return
    indicator = IndicatorContent(name=found["unit"], unit=found["unit"], target=target)
    add_indicator(plan, indicator, lines, draft, sentence)
    doubled = DOUBLE.search(sentence)
    if doubled and target.isdigit() and int(target) % 2 == 0:
        doubt_baseline(indicator, doubled[0].strip(" ."), int(target) // 2, lines, draft)


def doubt_baseline(
    indicator: IndicatorContent, words: str, half: int, lines: list[Line], draft: Draft
) -> None:
    indicator.target_words = words
    draft.doubt(
        "implied-baseline",
        _("%(target)s is volgens de tekst een verdubbeling; dan was het eerst %(half)s.")
        % {"target": indicator.target, "half": half},
        part=indicator.id,
        field="baseline",
        lines=lines,
        choices=[
            Choice(label=_("Laat de nulmeting leeg")),
            Choice(
                label=_("Zet %(half)s als nulmeting") % {"half": half},
                effect="set",
                part=indicator.id,
                field="baseline",
                value=str(half),
            ),
        ],
    )


def read_share(
    plan: WorkPlanContent, sentence: str, after: str, lines: list[Line], draft: Draft
) -> None:
    """A share that should change, when this or the next sentence says so without a figure."""
    found = SHARE.search(sentence)
    if not found or not plan.ambitions:
        return
    vague = VAGUE.search(sentence) or VAGUE.search(after)
    if not vague or is_measured(plan, "baseline", decimal(found["figure"])):
        return
    name = " ".join(BETWEEN_BRACKETS.sub("", found["of"]).split())
    indicator = IndicatorContent(
        name=name[:LONGEST_NAME], unit="%", baseline=decimal(found["figure"]), target_words=vague[0]
    )
    add_indicator(plan, indicator, lines, draft, sentence)


def add_indicator(
    plan: WorkPlanContent, indicator: IndicatorContent, lines: list[Line], draft: Draft, said: str
) -> None:
    """It hangs under the ambition with actions, which is what the figure is to show."""
    ambition = next((one for one in plan.ambitions if one.actions), plan.ambitions[0])
    ambition.indicators.append(indicator)
    draft.source(indicator.id, "target" if indicator.target else "baseline", lines)
    draft.doubt(
        "figure-in-prose",
        _("In de tekst staat een cijfer dat op een maat lijkt: “%(said)s”") % {"said": said},
        part=indicator.id,
        field="target" if indicator.target else "baseline",
        lines=lines,
        choices=[
            Choice(label=_("Neem het over als indicator")),
            Choice(label=_("Niet overnemen"), effect="drop", part=indicator.id),
        ],
    )


def is_measured(plan: WorkPlanContent, name: str, figure: str) -> bool:
    """Whether a table in the chapter already holds this figure."""
    known = [one for ambition in plan.ambitions for one in ambition.indicators]
    return any(getattr(one, name) == figure for one in known)


def decimal(figure: str) -> str:
    """ "1.250" is a thousand and more, "25,5" has a fraction."""
    return figure.replace(".", "").replace(",", ".")


# ── Open matters ─────────────────────────────────────────────────────────────


def read_preference(plan: WorkPlanContent, sentence: str, lines: list[Line], draft: Draft) -> None:
    if not (PREFERENCE.search(sentence) and UTTERED.search(sentence)):
        return
    body = BODY.search(sentence)
    raised = body["body"] if body else ""
    matter = OpenMatterContent(kind="preference", text=sentence, raised_by=raised)
    add_matter(
        plan,
        matter,
        lines,
        draft,
        "open-preference",
        _("Hier staat een voorkeur waarover nog geen besluit is genoemd."),
    )


def read_leads_left(plan: WorkPlanContent, sentence: str, lines: list[Line], draft: Draft) -> None:
    if not LEFT.search(sentence):
        return
    reason = _("De trekkers zijn volgens de tekst vertrokken; hun namen staan er niet bij.")
    add_matter(plan, OpenMatterContent(text=sentence), lines, draft, "leads-left", reason)


def add_matter(
    plan: WorkPlanContent,
    matter: OpenMatterContent,
    lines: list[Line],
    draft: Draft,
    code: str,
    reason: str,
) -> None:
    if any(is_same_text(one.text, matter.text) for one in plan.matters):
        return
    plan.matters.append(matter)
    draft.source(matter.id, "text", lines)
    draft.doubt(
        code,
        reason,
        part=matter.id,
        field="text",
        lines=lines,
        choices=[
            Choice(label=_("Zet het bij de open punten")),
            Choice(label=_("Niet overnemen"), effect="drop", part=matter.id),
        ],
    )
