"""A municipality's own Word template, with our placeholders in it."""

import io
from pathlib import Path
from typing import Any

import docx
from django.utils.translation import gettext as _
from docx.document import Document
from docx.oxml.ns import qn

from leagenda.exchange.writing.paper.layout import adoption
from leagenda.foundation.euro import euro
from leagenda.foundation.refusal import Refused
from leagenda.planning.models import WorkPlanContent, YearAgendaContent

BODY = "§§leagenda-inhoud§§"
NEEDED_STYLES = ("Normal", "Title", "Subtitle", "Heading 1", "Heading 2", "List Bullet")


def fill_template(template: Path, content: YearAgendaContent) -> tuple[Document, Any]:
    """The filled template, and the paragraph that the body takes the place of.

    A template is a .docx with `{{ inhoud }}` alone on a line; the body comes there, in the styles
    of the template. It may also use, anywhere: `{{ schooljaar }}`, `{{ agenda }}`,
    `{{ vastgesteld }}`, `{{ kosten }}`, `{{ dekking }}`, `{{ netto }}`, `{{ budget }}`, and loop
    over `werkplannen` (`nummer`, `titel`, `kosten`, `dekking`, `netto`). Anything else is refused,
    by its name.
    """
    document = docx.Document(io.BytesIO(rendered(template, content)))
    places = [one for one in document.element.body.iter(qn("w:p")) if BODY in words_of(one)]
    if len(places) != 1 or words_of(places[0]).strip() != BODY:
        raise Refused(
            [
                _(
                    "Zet in het Word-sjabloon één keer {{ inhoud }}, alleen op een regel: "
                    "daar komt de jaaragenda te staan."
                )
            ]
        )
    refuse_missing_styles(document)
    return document, places[0]


def rendered(template: Path, content: YearAgendaContent) -> bytes:
    from docxtpl import DocxTemplate
    from jinja2 import StrictUndefined, TemplateError, UndefinedError
    from jinja2.sandbox import SandboxedEnvironment

    filled = io.BytesIO()
    try:
        made = DocxTemplate(io.BytesIO(template.read_bytes()))
        environment = SandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
        made.render(placeholders(content), environment)
        made.save(filled)
    except UndefinedError as error:
        words = (
            _("Het Word-sjabloon gebruikt een woord dat LEAgenda niet kent: %s.") % error.message
        )
        raise Refused([words]) from error
    except TemplateError as error:
        words = (
            _("Het Word-sjabloon is niet te lezen: %s. Controleer de accolades.") % error.message
        )
        raise Refused([words]) from error
    except Exception as error:  # zipfile, lxml and python-docx each fail in their own way
        raise Refused([_("Het Word-sjabloon is geen Word-bestand (.docx).")]) from error
    return filled.getvalue()


def placeholders(content: YearAgendaContent) -> dict[str, object]:
    return {
        "inhoud": BODY,
        "schooljaar": str(content.year),
        "agenda": str(content.agenda),
        "vastgesteld": adoption(content),
        "budget": euro(content.budget),
        "werkplannen": [plan_words(plan) for plan in content.work_plans],
        **amounts(content),
    }


def plan_words(plan: WorkPlanContent) -> dict[str, str]:
    return {"nummer": plan.number, "titel": plan.title, **amounts(plan)}


def amounts(whole: WorkPlanContent | YearAgendaContent) -> dict[str, str]:
    return {
        "kosten": euro(whole.cost),
        "dekking": euro(whole.coverage),
        "netto": euro(whole.net),
    }


def words_of(paragraph) -> str:
    return "".join(one.text or "" for one in paragraph.iter(qn("w:t")))


def refuse_missing_styles(document: Document) -> None:
    known = {style.name for style in document.styles}
    if missing := [name for name in NEEDED_STYLES if name not in known]:
        words = _("In het Word-sjabloon ontbreken deze opmaakprofielen: %s.") % ", ".join(missing)
        raise Refused([words])
