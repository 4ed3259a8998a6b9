"""Plain text becomes paragraphs and lists, and never anything else."""

import pytest

from leagenda.ui.prose import draw_prose


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("", ""),
        ("Een\nzin", "<p>Een zin</p>"),
        ("Een\n\nTwee", "<p>Een</p>\n<p>Twee</p>"),
        ("- een\n– twee", "<ul><li>een</li><li>twee</li></ul>"),
        ("1. een\n2) twee", "<ol><li>een</li><li>twee</li></ol>"),
        ("Dit:\r\n- een\r\nDan", "<p>Dit:</p>\n<ul><li>een</li></ul>\n<p>Dan</p>"),
        ("-geen lijst", "<p>-geen lijst</p>"),
        ("2021. Was een jaar", "<p>2021. Was een jaar</p>"),
        ("<script>", "<p>&lt;script&gt;</p>"),
        ("- <b>", "<ul><li>&lt;b&gt;</li></ul>"),
    ],
)
def test_text_is_drawn_as_it_was_meant(text, drawn):
    assert draw_prose(text) == drawn
