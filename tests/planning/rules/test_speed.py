"""The rules run at every edit, so they have to be quick."""

import time

import pytest

from leagenda.planning.models.content import AmbitionContent
from leagenda.planning.rules import findings
from tests.planning.real_agenda import real_agenda
from tests.planning.rules.small import TODAY

pytestmark = pytest.mark.slow


def large_agenda(plans=10, ambitions=5, actions=20):
    """The real actions over and over, in a thousand, each with words of its own."""
    agenda = real_agenda()
    real = list(agenda.actions())
    agenda.work_plans = [
        plan.model_copy(deep=True)
        for plan in (agenda.work_plans[number % 5] for number in range(plans))
    ]
    for number, plan in enumerate(agenda.work_plans):
        plan.ambitions = [
            AmbitionContent(
                text=f"Ambitie {row}",
                actions=[
                    real[(number + row + place) % len(real)].model_copy(
                        update={"description": f"Onderdeel{chr(97 + row) * 9}{place} uitvoeren"}
                    )
                    for place in range(actions)
                ],
            )
            for row in range(ambitions)
        ]
    return agenda


def test_a_thousand_actions_are_checked_within_a_tenth_of_a_second():
    agenda = large_agenda()
    assert len(list(agenda.actions())) == 1000
    findings(agenda, today=TODAY)
    times = []
    for _round in range(5):
        start = time.process_time()
        findings(agenda, today=TODAY)
        times.append(time.process_time() - start)
    assert min(times) < 0.1
