"""The components. One tag, one template (ui/<tag>.html), one entry in the gallery (/stijlgids/).

Every tag and filter here is known in every template without {% load %}.
A tag's arguments are the words its template may use: hence `return locals()`.
"""

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from leagenda.foundation import euro as money
from leagenda.foundation.figure import figure
from leagenda.ui.badges import draw_badge
from leagenda.ui.dates import day_in_words, moment_in_words, short_day
from leagenda.ui.form_fields import draw_control, kind_of, linked_errors
from leagenda.ui.icons import draw_icon
from leagenda.ui.prose import draw_prose
from leagenda.ui.tones import TONES

register = template.Library()

register.filter("euro", money.euro)
register.filter("day", day_in_words)
register.filter("short_day", short_day)
register.filter("moment", moment_in_words)
register.filter("prose", draw_prose)
register.filter("figure", figure)


@register.filter
def is_within(path: str, url: str) -> bool:
    """Whether a page lies at or below another; nothing lies below the home page."""
    return path == url or (url != "/" and path.startswith(url))


def show(component: str, words: dict) -> SafeString:
    return render_to_string(f"ui/{component}.html", words)


# ── Blocks that hold text ────────────────────────────────────────────────────


@register.simple_block_tag
def card(content, title="", icon="", level=2, anchor="", kind=""):
    """A part of a page with its own heading; `kind` is "", "accent" or "quiet"."""
    return show("card", locals())


@register.simple_block_tag
def alert(content, kind="info", title=""):
    """A message within the page; `kind` is info, success, warning or error."""
    tone = TONES[kind]
    return show("alert", locals())


@register.simple_block_tag
def empty_state(content, title, text="", icon="inbox", level=2):
    """What a page says when there is nothing yet; `content` is what to do about it."""
    return show("empty_state", locals())


@register.simple_block_tag
def next_step(content, title, icon="arrow-right", level=2):
    """The one thing to do now; `content` is a sentence and a button."""
    return show("next_step", locals())


@register.simple_block_tag
def data_table(content, caption, wide=False, hide_caption=False, anchor=""):
    """A table from <thead>, <tbody> and <tfoot>.

    On a phone a row becomes a card, each cell named by its data-label; `wide` scrolls instead.
    """
    return show("data_table", locals())


@register.simple_block_tag
def definition_list(content):
    """Terms with their meaning: <div><dt>…</dt><dd>…</dd></div>."""
    return show("definition_list", locals())


@register.simple_block_tag
def breadcrumbs(content):
    """The way back up; holds {% crumb %} tags."""
    return show("breadcrumbs", locals())


@register.simple_block_tag
def menu(content, label, icon="ellipsis", hide_label=False):
    """A button that unfolds a list (<li>) of links and buttons."""
    return show("menu", locals())


@register.simple_block_tag
def chart(content, title, description, svg="", image_url=""):
    """A chart that can also be read: `content` is its table, folded below the drawing."""
    return show("chart", locals())


@register.simple_block_tag
def disclosure(content, summary, is_open=False):
    """Text that unfolds."""
    return show("disclosure", locals())


@register.simple_block_tag
def editable(content, url, label):
    """Text that can be changed in place: the pencil leads to `url`; `label` says what changes."""
    return show("editable", locals())


@register.simple_block_tag
def form_actions(content):
    """The buttons below a form, the main one first."""
    return show("form_actions", locals())


# ── Buttons and links ────────────────────────────────────────────────────────

BUTTON_LOOKS = {
    "primary": "utrecht-button--primary-action",
    "secondary": "utrecht-button--secondary-action",
    "subtle": "utrecht-button--subtle",
    "danger": "utrecht-button--primary-action utrecht-button--danger",
}


@register.inclusion_tag("ui/button.html")
def button(label, icon="", kind="primary", name="", value="", form="", hide_label=False):
    """A button that sends its form; `kind` is primary, secondary, subtle or danger."""
    look = BUTTON_LOOKS[kind]
    return locals()


@register.inclusion_tag("ui/button_link.html")
def button_link(
    label,
    url,
    icon="",
    kind="secondary",
    hide_label=False,
    download=False,
    in_dialog=False,
    cancels=False,
):
    """A link that looks like a button.

    `download` for a file; `in_dialog` shows the page it leads to on top of this one; `cancels` for
    the way out of a form, which Escape then takes.
    """
    look = BUTTON_LOOKS[kind]
    return locals()


@register.inclusion_tag("ui/post_button.html")
def post_button(label, url, icon="", kind="secondary", hide_label=False):
    """A button that is a whole form: it posts to `url` and carries nothing else."""
    return locals()


@register.inclusion_tag("ui/crumb.html")
def crumb(label, url=""):
    """One step of the breadcrumbs; the last one has no url."""
    return locals()


@register.inclusion_tag("ui/subnav.html")
def subnav(items, label):
    """Pages of one thing as tabs; `items` are (label, url, is_current, badge), badge may be ""."""
    return locals()


@register.inclusion_tag("ui/pagination.html")
def pagination(page, query=None):
    """Leads through a paginator's `page`; `query` (request.GET) keeps the filters."""
    numbers = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    return locals()


# ── Small things ─────────────────────────────────────────────────────────────


@register.simple_tag
def icon(name, label=""):
    """A Lucide icon; decoration, unless it has a label for who cannot see it."""
    return draw_icon(name, plain(label))


@register.simple_tag
def badge(word, tone="neutral", icon=""):
    """A state as a word and an icon; `tone`: neutral, info, success, warning, error or doubt."""
    return draw_badge(plain(word), tone, icon)


def plain(words) -> str:
    """Text without its mark of safety: what is remembered is found by equal text, so escape all."""
    return str(words) + ""


@register.inclusion_tag("ui/counter.html")
def counter(number, label):
    """A number on something else; `label` says of what, for who cannot see it."""
    return locals()


@register.inclusion_tag("ui/progress.html")
def progress(value, maximum, label):
    """How far it is, as a bar and in words."""
    return locals()


@register.inclusion_tag("ui/key_figure.html")
def key_figure(value, label, note="", tone=""):
    """One figure, large, with what it is and a remark."""
    return locals()


@register.inclusion_tag("ui/stepper.html")
def stepper(steps, current):
    """The steps of a longer task; `current` counts from 1."""
    return locals()


@register.inclusion_tag("ui/difference.html")
def difference(was, becomes, label=""):
    """What it was and what it becomes, in words and in marks."""
    return locals()


@register.inclusion_tag("ui/timeline_legend.html")
def timeline_legend():
    """What the marks of the timeline mean."""
    return {}


@register.inclusion_tag("ui/toast.html")
def toast(message):
    """What just happened; a message with extra_tags "undo:<url>" carries a way back."""
    tone, undo_url = TONES[message.level_tag], undo_of(message)
    return locals()


def undo_of(message) -> str:
    words = (message.extra_tags or "").split()
    return next((word.removeprefix("undo:") for word in words if word.startswith("undo:")), "")


# ── Forms ────────────────────────────────────────────────────────────────────


@register.inclusion_tag("ui/field.html")
def field(bound_field, compact=False):
    """A form field with label, help and errors tied to it; `compact` hides the label from sight."""
    kind = kind_of(bound_field)
    control = "" if kind == "group" else draw_control(bound_field)  # a group draws each option
    return locals()


@register.inclusion_tag("ui/error_summary.html")
def error_summary(form):
    """All errors of a form, each leading to its field; nothing when there are none."""
    return {"errors": list(linked_errors(form))}


@register.inclusion_tag("ui/drop_zone.html")
def drop_zone(bound_field):
    """A file field large enough to drop a file on."""
    control = draw_control(bound_field)
    return locals()


@register.inclusion_tag("ui/choice_card.html")
def choice_card(name, value, label, description="", checked=False):
    """One of a few choices (radio), with room to say what it means."""
    return locals()


@register.inclusion_tag("ui/add_row.html")
def add_row(url, label, name="description", placeholder="", target="#main"):
    """One line and Enter adds one; the line keeps the focus for the next."""
    return locals()
