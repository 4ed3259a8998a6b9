"""Whether an ambition is an agreement: figure, baseline, target, date, source, owner and rhythm."""

import re
from collections.abc import Iterator
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from leagenda.planning.rules.finding import Finding, Proof, Spot
from leagenda.planning.rules.place import at_part, at_plan, listed, shortened
from leagenda.planning.rules.prose import prose_of, sentences
from leagenda.planning.rules.unit_figures import decimal

TIMES = {
    "verdubbel": Decimal(2),
    "dubbele": Decimal(2),
    "twee keer zoveel": Decimal(2),
    "tweemaal zoveel": Decimal(2),
    "verdrievoudig": Decimal(3),
    "drie keer zoveel": Decimal(3),
    "halver": Decimal("0.5"),
    "gehalveerd": Decimal("0.5"),
    "half zoveel": Decimal("0.5"),
}
NEEDED = {
    "baseline": gettext_lazy("nulmeting"),
    "target": gettext_lazy("streefgetal"),
    "target_on": gettext_lazy("streefdatum"),
    "source": gettext_lazy("bron"),
    "owner": gettext_lazy("eigenaar"),
    "rhythm": gettext_lazy("ritme van meten"),
}
FIGURE = re.compile(
    r"\d+(?:,\d+)?\s?(?:%|procent\b)|\b\d+\s(?:studenten|leerlingen|kinderen|peuters|jongeren"
    r"|gezinnen|ouders|huisbezoeken)\b"
)


def agreements(content) -> Iterator[Finding | Proof]:
    for plan in content.work_plans:
        yield from without_figure(plan)
        for ambition in plan.ambitions:
            for indicator in ambition.indicators:
                yield from vague_target(plan, indicator)
                times = said_times(plan, ambition, indicator)
                if times:
                    yield from multiple(plan, indicator, times)
                yield from incomplete(plan, indicator, baseline_implied=bool(times))


def without_figure(plan) -> Iterator[Finding]:
    """All ambitions of a work plan in one sentence, with the figures that its own text offers."""
    lacking = [one for one in plan.ambitions if one.text.strip() and not one.indicators]
    if not lacking:
        return
    words = {"count": len(plan.ambitions), "text": shortened(lacking[0].text)}
    if len(plan.ambitions) == 1:
        sentence = _("Aan de ambitie “%(text)s” is niet te meten of zij gehaald is.")
    elif len(lacking) == len(plan.ambitions):
        sentence = _("Bij geen van de %(count)s ambities staat een getal.")
    else:
        words["which"] = listed([f"“{shortened(one.text)}”" for one in lacking])
        sentence = ngettext(
            "Bij de ambitie %(which)s staat geen getal.",
            "Bij de ambities %(which)s staat geen getal.",
            len(lacking),
        )
    remedy = _("Noem een getal: waar staat het nu op, waar moet het heen, en wanneer?")
    if offered := figures_in(plan):
        remedy += " " + _("In de tekst staat al: %(offered)s.") % {"offered": listed(offered)}
    yield at_plan(plan).attention("no-figure", sentence % words, remedy)


def figures_in(plan) -> list[str]:
    text = " ".join(text for _field, text in prose_of(plan))
    return list(dict.fromkeys(FIGURE.findall(text)))


def vague_target(plan, indicator) -> Iterator[Finding]:
    said = indicator.target if indicator.target.strip() else indicator.target_words
    if not said.strip() or decimal(indicator.target) is not None:
        return
    words = {"said": shortened(said), "baseline": indicator.baseline, "unit": indicator.unit}
    remedy = _("Noem het getal waar u op uit wilt komen.")
    if indicator.baseline:
        remedy = _("Noem waar u op uit wilt komen; het staat nu op %(baseline)s %(unit)s.")
    yield at_indicator(plan, indicator).attention(
        "vague-target",
        _("“%(said)s” is geen streefgetal: achteraf is niet te zeggen of het gelukt is.") % words,
        (remedy % words).replace(" .", "."),
        field="target",
    )


def said_times(plan, ambition, indicator) -> Decimal | None:
    """2 when the figure is called a doubling, beside the indicator or in the same sentence."""
    own = (indicator.target_words, indicator.definition, indicator.name)
    target = re.compile(rf"(?<![\d.,]){re.escape(indicator.target)}(?![\d%])")
    told = [
        sentence
        for _field, text in [("", ambition.text), *prose_of(plan)]
        for sentence in sentences(text)
        if indicator.target and target.search(sentence)
    ]
    for text in (*own, *told):
        for words, times in TIMES.items():
            if words in text.lower():
                return times
    return None


def multiple(plan, indicator, times: Decimal) -> Iterator[Finding | Proof]:
    """The target against what "a doubling" makes of the baseline."""
    target, baseline = decimal(indicator.target), decimal(indicator.baseline)
    if target is None:
        return
    at = at_indicator(plan, indicator)
    words = {
        "target": figure(target),
        "baseline": figure(target / times if baseline is None else baseline),
        "times": times_words(times),
        "right": figure((baseline or 0) * times),
    }
    if baseline is None:
        yield at.note(
            "implied-baseline",
            _("%(target)s is volgens de tekst %(times)s; dan was het eerst %(baseline)s.") % words,
            _("Leg %(baseline)s vast als nulmeting, met de datum erbij.") % words,
            field="baseline",
        )
    elif baseline * times == target:
        yield at.holds("multiple", _("%(target)s is %(times)s van %(baseline)s.") % words)
    else:
        yield at.wrong(
            "multiple-differs",
            _("%(target)s is niet %(times)s van %(baseline)s; dat is %(right)s.") % words,
            _("Pas het streefgetal, de nulmeting of de tekst aan."),
            field="target",
        )


def times_words(times: Decimal) -> str:
    return {2: _("het dubbele"), 3: _("het drievoudige")}.get(int(times), _("de helft"))


def at_indicator(plan, indicator) -> Spot:
    where = _("indicator “%(name)s”") % {"name": shortened(indicator.name, 40)}
    return at_part(plan, "indicator", indicator, where)


def figure(number: Decimal) -> str:
    """With a comma and without empty decimals: 150, 12,5."""
    return f"{number.normalize():f}".replace(".", ",")


def incomplete(plan, indicator, *, baseline_implied: bool) -> Iterator[Finding]:
    """What the indicator still lacks; what another finding already asks for is left out."""
    asked_elsewhere = {
        "baseline": baseline_implied,
        "target": bool(indicator.target_words.strip()),
    }
    lacking = [
        str(name)
        for field, name in NEEDED.items()
        if not getattr(indicator, field) and not asked_elsewhere.get(field)
    ]
    if lacking:
        words = {"name": shortened(indicator.name), "lacking": listed(lacking)}
        yield at_indicator(plan, indicator).attention(
            "indicator-incomplete",
            ngettext(
                "Bij “%(name)s” ontbreekt nog: %(lacking)s.",
                "Bij “%(name)s” ontbreken nog: %(lacking)s.",
                len(lacking),
            )
            % words,
            _("Vul dit aan; dan is achteraf te zien of het gelukt is."),
        )
