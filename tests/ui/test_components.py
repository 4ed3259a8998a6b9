"""What the small components say, also to who cannot see them."""

import datetime as dt
import re

import pytest
from django.contrib import messages
from django.contrib.messages.storage.base import Message
from django.core.paginator import Paginator
from django.http import QueryDict
from django.utils import timezone
from django.utils.safestring import SafeString

from leagenda.ui.templatetags.ui import undo_of
from leagenda.ui.tones import TONES
from tests.ui.drawing import draw


@pytest.mark.parametrize(
    ("cents", "words"),
    [
        (3250000, "€\u00a032.500"),
        (11767, "€\u00a0117,67"),
        (-50000, "-€\u00a0500"),
        (0, "€\u00a00"),
    ],
)
def test_cents_are_written_as_euros(cents, words):
    assert draw("{{ cents|euro }}", cents=cents) == words


def test_a_day_is_written_in_words():
    day = dt.date(2021, 10, 14)
    assert draw("{{ day|day }}", day=day) == "14 oktober 2021"
    assert draw("{{ day|short_day }}", day=day) == "14 okt 2021"
    assert draw("{{ day|day }}{{ day|short_day }}{{ day|moment }}", day=None) == ""


def test_a_moment_is_told_in_local_time():
    moment = dt.datetime(2021, 10, 14, 7, 30, tzinfo=dt.UTC)
    assert draw("{{ moment|moment }}", moment=moment) == "14 oktober 2021 om 09.30 uur"
    naive = timezone.make_naive(moment)
    assert draw("{{ moment|moment }}", moment=naive) == "14 oktober 2021 om 09.30 uur"


@pytest.mark.parametrize("tone", TONES)
def test_a_badge_never_says_it_in_colour_alone(tone):
    html = draw("{% badge 'klaar' tone %}", tone=tone)
    assert "<svg" in html
    assert "klaar" in html


@pytest.mark.parametrize("kind", ["info", "success", "warning", "error"])
def test_an_alert_says_its_kind_in_words(kind):
    html = draw("{% alert kind %}<p>Tekst</p>{% endalert %}", kind=kind)
    assert f'<span class="visually-hidden">{TONES[kind].word}</span>' in html
    assert "<p>Tekst</p>" in html


def test_an_icon_alone_has_words():
    assert "Wijzig" in draw("{% icon 'pencil' 'Wijzig' %}")
    assert 'aria-hidden="true"' in draw("{% icon 'pencil' %}")


@pytest.mark.parametrize("source", ["{% icon 'pencil' words %}", "{% badge words %}"])
def test_what_is_remembered_was_escaped(source):
    assert "<b>" not in draw(source, words=SafeString("<b>"))
    assert "<b>" not in draw(source, words="<b>")


def test_a_badge_may_have_an_icon_of_its_own():
    assert draw("{% badge 'loopt' 'info' icon='play' %}") != draw("{% badge 'loopt' 'info' %}")


def test_a_message_with_a_way_back_carries_a_button_for_it():
    message = Message(messages.SUCCESS, "Verwijderd.", "undo:/terug/3/")
    html = draw("{% toast message %}", message=message)
    assert '<form class="post-button" method="post" action="/terug/3/">' in html
    assert "Ongedaan maken" in html


def test_a_message_without_a_way_back_has_no_button():
    message = Message(messages.SUCCESS, "Opgeslagen.")
    assert undo_of(message) == ""
    assert "<form" not in draw("{% toast message %}", message=message)


def test_a_button_that_posts_carries_the_proof_that_it_is_ours():
    html = draw("{% post_button 'Weg' '/weg/' %}", csrf_token="geheim")
    assert 'name="csrfmiddlewaretoken" value="geheim"' in html


def test_the_current_tab_is_marked_for_everyone():
    tabs = [("Document", "/a/", True, ""), ("Controle", "/b/", False, 7)]
    html = draw("{% subnav tabs 'Delen' %}", tabs=tabs)
    assert re.search(r'href="/a/" aria-current="page"', html)
    assert html.count("aria-current") == 1
    assert "7" in html


def test_leafing_keeps_the_filters():
    page = Paginator(range(100), 20).page(2)
    html = draw("{% pagination page query %}", page=page, query=QueryDict("thema=3&page=2"))
    assert "?thema=3&amp;page=1" in html
    assert "?thema=3&amp;page=3" in html
    assert html.count('aria-current="page"') == 1


def test_one_page_needs_no_leafing():
    page = Paginator(range(3), 20).page(1)
    assert draw("{% pagination page query %}", page=page, query=QueryDict()).strip() == ""


def test_a_difference_is_told_in_words():
    changed = draw("{% difference 'Q1' 'Q2' %}")
    assert "Was" in changed
    assert "<del>Q1</del>" in changed
    assert "<ins>Q2</ins>" in changed
    assert "Vervalt" in draw("{% difference 'Q1' '' %}")
    assert "Was" not in draw("{% difference '' 'Q2' %}")


def test_progress_is_told_in_words():
    html = draw("{% progress 14 22 'Acties klaar' %}")
    assert 'value="14" max="22"' in html
    assert "14 van 22" in html


def test_the_step_you_are_at_is_marked():
    html = draw("{% stepper steps 2 %}", steps=["Bestand", "Voorstel", "Bevestigd"])
    assert re.search(r'aria-current="step">.*?Voorstel', html, re.DOTALL)
    assert html.count("klaar") == 1


def test_a_wide_table_can_be_scrolled_with_the_keyboard():
    html = draw("{% data_table 'Kosten' wide=True %}<tbody></tbody>{% enddata_table %}")
    assert 'role="region" tabindex="0" aria-label="Kosten"' in html
    assert "tabindex" not in draw("{% data_table 'Kosten' %}<tbody></tbody>{% enddata_table %}")


def test_a_chart_can_also_be_read():
    html = draw("{% chart 'Kosten' 'Stijgt.' image_url='/k.svg' %}<table></table>{% endchart %}")
    assert 'alt="Stijgt."' in html
    assert "<table>" in html


def test_a_file_link_is_left_to_the_browser():
    assert " download" in draw("{% button_link 'Word' '/w.docx' download=True %}")


def test_a_title_is_escaped():
    assert "<i>" not in draw("{% card title %}tekst{% endcard %}", title="<i>Titel")
