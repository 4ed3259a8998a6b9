"""The whole year agenda as JSON, for a backup and for exchange; and back."""

import json

from django.utils.translation import gettext as _
from pydantic import ValidationError

from leagenda.foundation.refusal import Refused
from leagenda.planning.models import YearAgendaContent

VERSION = 1
MOST_BYTES = 50 * 1024 * 1024
MOST_PROBLEMS = 10


def write_json(content: YearAgendaContent) -> bytes:
    """Everything, in UTF-8, in an envelope that says which version of the shape it has."""
    envelope = {"leagenda": VERSION, "content": content.model_dump(mode="json")}
    return json.dumps(envelope, ensure_ascii=False, indent=1).encode() + b"\n"


def read_json(raw: bytes) -> YearAgendaContent:
    """What `write_json` wrote. Refuses, with the place, what is broken or of another version."""
    if len(raw) > MOST_BYTES:
        raise Refused([_("Dit bestand is te groot voor een jaaragenda.")])
    envelope = opened(raw)
    if envelope["leagenda"] != VERSION:
        raise Refused(
            [
                _(
                    "Dit bestand heeft versie %(theirs)s; deze LEAgenda leest versie %(ours)s. "
                    "Werk LEAgenda bij, of bewaar het bestand opnieuw in deze versie."
                )
                % {"theirs": envelope["leagenda"], "ours": VERSION}
            ]
        )
    try:
        content = YearAgendaContent.model_validate_json(json.dumps(envelope.get("content")))
    except ValidationError as error:
        raise Refused(sentences(error)) from error
    refuse_repeated_ids(content)
    return content


def opened(raw: bytes) -> dict:
    try:
        envelope = json.loads(raw)
    except UnicodeDecodeError as error:
        raise Refused([_("Dit bestand is geen tekst in UTF-8.")]) from error
    except RecursionError as error:
        raise Refused([_("Dit bestand is geen jaaragenda van LEAgenda.")]) from error
    except json.JSONDecodeError as error:
        place = {"line": error.lineno, "column": error.colno}
        words = _("Dit bestand is beschadigd op regel %(line)s, teken %(column)s.") % place
        raise Refused([words]) from error
    if not isinstance(envelope, dict) or "leagenda" not in envelope:
        raise Refused([_("Dit bestand is geen jaaragenda van LEAgenda.")])
    return envelope


def sentences(error: ValidationError) -> list[str]:
    """Each problem in words, with the path to it: "work_plans › 1 › title"."""
    problems = error.errors(include_url=False)
    return [sentence(problem) for problem in problems[:MOST_PROBLEMS]]


def sentence(problem) -> str:
    place = " › ".join(str(step + 1 if isinstance(step, int) else step) for step in problem["loc"])
    kinds = {
        "missing": _("%s: dit veld ontbreekt."),
        "extra_forbidden": _("%s: dit veld kent LEAgenda niet."),
        "literal_error": _("%s: dit is geen waarde die hier mag staan."),
    }
    return kinds.get(problem["type"], _("%s: hier staat iets van de verkeerde soort.")) % (
        place or _("inhoud")
    )


def refuse_repeated_ids(content: YearAgendaContent) -> None:
    seen: set[str] = set()
    for _noun, part in content.parts():
        if part.id in seen:
            raise Refused([_("Het kenmerk %s komt twee keer voor.") % part.id])
        seen.add(part.id)
