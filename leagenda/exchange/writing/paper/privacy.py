"""Papers about personal data: the register, a certificate of destruction, an access file."""

import datetime as dt
from collections.abc import Iterator

from django.utils.translation import gettext as _

from leagenda.exchange.writing.paper.block import (
    Block,
    Column,
    Heading,
    Paper,
    Prose,
    Remark,
    Row,
    Table,
    Title,
)
from leagenda.history.models import AccessRequest, Certificate, Controller, Register
from leagenda.ui.dates import day_in_words


def lay_out_register(register: Register, day: dt.date) -> Paper:
    name = _("Register van verwerkingen")
    words = {"day": day_in_words(day), "code": register.fingerprint}
    blocks = [
        Title(name, str(register.controller), _("Stand van %(day)s, kenmerk %(code)s") % words, ""),
        *responsible(register.controller),
        *(block for one in register.processings for block in processing(one)),
        Heading(_("Beveiliging")),
        Prose("\n".join(f"- {measure}" for measure in register.measures)),
        *prose(register.controller.measures),
    ]
    return Paper(name, name, tuple(blocks))


def responsible(controller: Controller) -> Iterator[Block]:
    yield Heading(_("Wie verantwoordelijk is"))
    yield from prose(f"{controller.name}\n{controller.contact}".strip())
    officer = f"{controller.officer}\n{controller.officer_contact}".strip()
    if officer:
        yield Prose(_("Functionaris gegevensbescherming: %s") % officer)


def processing(one) -> Iterator[Block]:
    about = one.purpose
    yield Heading(one.name)
    yield Prose(_("Doel: %s") % about.aim)
    yield Prose(
        _("Grondslag: %(ground)s; %(law)s") % {"ground": about.ground.in_words, "law": about.law}
    )
    yield Prose(_("Ontvangers: %s") % about.recipients)
    columns = (
        Column(_("Soort gegevens"), 20),
        Column(_("Wat over mensen gaat"), 34),
        Column(_("Over wie"), 20),
        Column(_("Hoe lang"), 26),
    )
    rows = tuple(
        Row.of(
            kind.name,
            ", ".join(kind.fields),
            kind.concerned,
            f"{kind.retention} ({kind.retention.source})",
        )
        for kind in one.kinds
    )
    yield Table("", one.name, columns, rows)


def lay_out_certificate(certificate: Certificate) -> Paper:
    name = _("Verklaring van vernietiging %d") % certificate.pk
    day = day_in_words(certificate.destroyed_at.date())
    words = {"day": day, "who": certificate.destroyed_by, "count": certificate.total}
    sentence = _(
        "Op %(day)s vernietigde %(who)s %(count)d gegevens, omdat de bewaartermijn voorbij was."
    )
    columns = (
        Column(_("Soort"), 24),
        Column(_("Termijn"), 24),
        Column(_("Bron van de termijn"), 24),
        Column(_("Van voor"), 14),
        Column(_("Aantal"), 14, numeric=True),
    )
    rows = tuple(
        Row.of(line["name"], line["term"], line["source"], line["before"], str(line["count"]))
        for line in certificate.lines
    )
    blocks = (
        Title(name, str(Controller.current()), "", ""),
        Prose(sentence % words),
        Table("", _("Wat is vernietigd"), columns, rows),
        Prose(_("Handtekening:")),
    )
    return Paper(name, name, blocks)


def lay_out_answer(asked: AccessRequest, day: dt.date) -> Paper:
    """The answer to an access request, with everything that AVG art. 15 lid 1 asks for."""
    name = _("Wat er over u bewaard is")
    controller = Controller.current()
    blocks = [
        Title(name, asked.name, _("Stand van %s") % day_in_words(day), ""),
        *responsible(controller),
        Prose(rights()),
        *(block for one in asked.dossier.chapters for block in chapter(one)),
    ]
    return Paper(name, name, tuple(blocks))


def rights() -> str:
    return _(
        "U mag vragen om verbetering, verwijdering of beperking, en u mag bezwaar maken. "
        "Bent u het niet eens met het antwoord, dan kunt u een klacht indienen bij de Autoriteit "
        "Persoonsgegevens. Uw gegevens komen van uzelf, van de gemeente en van andere partners "
        "van de agenda. Er worden geen besluiten over u genomen door een computer. Wat over "
        "anderen kan gaan, is weggelaten."
    )


def chapter(one) -> Iterator[Block]:
    about = one.statement
    yield Heading(one.name)
    yield Prose(f"{about.purpose.name}: {about.purpose.aim}")
    words = {"term": about.retention, "recipients": about.purpose.recipients}
    yield Remark(_("Bewaard: %(term)s. Ontvangers: %(recipients)s") % words)
    columns = (Column(_("Wat"), 30), Column(_("Wat er staat"), 70))
    for record in one.records:
        rows = tuple(Row.of(fact.label, fact.value) for fact in record.facts)
        yield Table("", f"{one.name} {record.number}", columns, rows)


def prose(text: str) -> Iterator[Block]:
    if text:
        yield Prose(text)
