"""Partner sheets: an enquiry as it goes on paper."""

from django.db import transaction

from leagenda.exchange.writing.partner_sheet import Asked, Sheet
from leagenda.foundation.clock import today
from leagenda.planning.models import (
    Action,
    ActionRow,
    Enquiry,
    Measurement,
    Participation,
    Question,
    asked_of,
    partners_in,
    rows_of,
)


def sheet_of(enquiry: Enquiry) -> Sheet:
    """In a number of queries that does not grow with the questions."""
    questions = list(
        enquiry.questions.select_related("action__ambition__plan__of", "indicator__ambition")
    )
    actions = Action.objects.for_rows().in_bulk([one.action_id for one in questions if one.action])
    year = enquiry.year_agenda.year
    rows = {str(row.pk): row for row in rows_of(actions.values(), year, today())}
    roles = roles_in(actions, enquiry)
    return Sheet(
        number=enquiry.pk,
        partner=str(enquiry),
        year=str(year),
        due_on=enquiry.due_on,
        sender=str(enquiry.asked_by),
        address=enquiry.asked_by.email,
        greeting=enquiry.greeting,
        asked=tuple(
            asked(one, rows.get(key_of(one)), roles.get(key_of(one), "")) for one in questions
        ),
    )


def key_of(question: Question) -> str:
    return str(question.action_id or "")


def asked(question: Question, row: ActionRow | None, role: str) -> Asked:
    boxes = tuple((box.code, box.field, box.label) for box in question.boxes)
    if row is None:
        reasons = [one for one in Measurement.Kind if one != Measurement.Kind.FIGURE]
        words = tuple(str(one.label) for one in reasons)
        return Asked(question.number, str(question), "", "", boxes, words)
    remarks = " · ".join(filter(None, [role, *row.money]))
    when = " · ".join(filter(None, [row.planning, row.explanation]))
    words = tuple(str(label) for label in Action.Status.labels)
    return Asked(question.number, row.description, remarks, when, boxes, words)


def roles_in(actions, enquiry: Enquiry) -> dict:
    """What the organisation is in each action; a plain partner needs no word."""
    found = Participation.objects.filter(action__in=actions, organisation=enquiry.organisation)
    found = found.exclude(role=Participation.Role.PARTNER)
    return {str(one.action_id): one.get_role_display() for one in found}


@transaction.atomic
def make_sheets(year_agenda, *, due_on, by) -> list[Enquiry]:
    """A sheet for every partner that was not asked anything yet and may be asked by this person."""
    open_ = Enquiry.objects.within(year_agenda).open().values_list("organisation", flat=True)
    has_one = set(open_)
    made = []
    for organisation in partners_in(year_agenda):
        parts = [
            part
            for part in asked_of(organisation, year_agenda)
            if not part.obstacles_to_writing(by)
        ]
        if parts and organisation.pk not in has_one:
            made.append(
                Enquiry.ask(
                    year_agenda,
                    parts,
                    name=organisation.name,
                    due_on=due_on,
                    by=by,
                    organisation=organisation,
                )
            )
    return made
