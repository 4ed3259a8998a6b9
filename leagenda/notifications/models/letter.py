"""A letter: what a mail says, as text and as HTML in the house style."""

from dataclasses import dataclass

from django.conf import settings
from django.template.loader import render_to_string


@dataclass(frozen=True)
class Letter:
    subject: str
    text: str
    html: str


def compose(template: str, context: dict) -> Letter:
    """From three templates: `<template>_subject.txt`, `<template>.txt` and `<template>.html`.

    The last two extend `notifications/mail/frame`, which says why one gets the mail (`why`) and how
    to turn it off (`turn_off_url`). In all of them `address` is where this installation is found.
    """
    context = {"address": settings.LEAGENDA_ADDRESS, "turn_off_url": "", "why": ""} | context
    subject = " ".join(render_to_string(f"{template}_subject.txt", context).split())
    context["subject"] = subject
    text, html = (render_to_string(f"{template}{ending}", context) for ending in (".txt", ".html"))
    return Letter(subject, text.strip() + "\n", html)
