"""One picture, readable without colour and as a table."""

import re
import subprocess
import sys
import xml.etree.ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings

from leagenda.planning.models import bridge_chart, budget_chart, money_chart
from leagenda.planning.rules import bridge
from tests.planning.real_agenda import real_agenda
from tests.planning.strategies import year_agendas

SVG = "{http://www.w3.org/2000/svg}"


def letters(chart):
    found = ET.fromstring(chart.svg()).iter(f"{SVG}text")
    return [re.sub(r"\s", " ", "".join(one.itertext())) for one in found]


@pytest.mark.slow
def test_every_bar_says_its_name_and_amount():
    drawn = letters(money_chart(real_agenda()))
    for words in ("kosten € 32.500", "dekking € 6.500", "netto € 26.000", "netto € 5.350"):
        assert words in drawn


def test_the_table_says_the_same_as_the_bars():
    chart = money_chart(real_agenda())
    assert chart.columns == ("Werkplan", "Kosten", "Dekking", "Netto")
    plain = [[cell.replace("\xa0", " ") for cell in row] for row in chart.rows]
    assert plain[1][1:] == ["€ 32.500", "€ 6.500", "€ 26.000"]
    assert len(plain) == 5


@pytest.mark.slow
def test_the_picture_carries_title_and_description():
    chart = money_chart(real_agenda())
    root = ET.fromstring(chart.svg())
    assert root.get("role") == "img"
    assert root.find(f"{SVG}title").text == chart.title
    assert "92.550" in root.find(f"{SVG}desc").text


@pytest.mark.slow
def test_paper_gets_the_same_picture():
    assert money_chart(real_agenda()).png().startswith(b"\x89PNG")


@pytest.mark.slow
def test_the_bridge_shows_each_budget_year():
    chart = bridge_chart(bridge(real_agenda()))
    assert [row[0] for row in chart.rows][:2] == ["2021", "2022"]
    assert any("budget € 66.650" in one for one in letters(chart))


def test_the_budget_stands_beside_what_is_asked():
    (row,) = budget_chart(real_agenda()).rows
    assert [cell.replace("\xa0", " ") for cell in row[1:]] == ["€ 66.650", "€ 66.650"]


def test_equal_money_is_one_picture():
    assert money_chart(real_agenda()).spec == money_chart(real_agenda()).spec


@pytest.mark.slow
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(year_agendas())
def test_any_agenda_can_be_drawn(content):
    ET.fromstring(money_chart(content).svg())


@pytest.mark.slow
def test_starting_up_does_not_load_the_drawing_engine():
    program = (
        "import os, sys, django; os.environ['DJANGO_SETTINGS_MODULE'] = 'leagenda.config.settings';"
        "django.setup(); import leagenda.exchange.writing.pdf, leagenda.exchange.writing.word;"
        "sys.exit('vl_convert' in sys.modules or 'typst' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
