"""Draws a piece of template the way a page would."""

from django.template import Context, Template


def draw(source, **words):
    return Template(source).render(Context(words))
