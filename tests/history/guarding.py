"""What who guards privacy has to look at: requests, something due, something destroyed."""

import datetime as dt

from leagenda.history.models import (
    AccessRequest,
    Certificate,
    Consultation,
    Controller,
    Exemption,
    Removal,
    Verification,
)
from leagenda.people.models import User


def prepare() -> None:
    guard = User.objects.get(username="fg")
    Verification.carry_out(by=guard)
    values = dict.fromkeys(Controller.EDITABLE, "Gemeente Voorbeeld")
    Controller.current().change(values, by=guard)
    person = User.objects.get(username="lezer")
    answered = AccessRequest(person=person, name=str(person)).open(by=guard)
    Consultation.record(answered, by=guard, purpose="Een verzoek beantwoorden")
    answered.file_made("a" * 64, by=guard)
    answered.deliver(answered.received_on, "aangetekend", by=guard)
    AccessRequest(person=person, name=str(person), contact="per post").open(by=guard)
    Exemption.make(old_removal("Ouder", guard), "Er loopt een bezwaar.", by=guard)
    old_removal("Oud", guard)
    Certificate.destroy(["history.removal"], expected=1, by=guard)
    old_removal("Oudst", guard)


def old_removal(name: str, by) -> Removal:
    made = Removal.objects.create(removed_by=by, name=name, kind="open punt", snapshot="[]")
    made.removed_at = dt.datetime(2015, 1, 1, tzinfo=dt.UTC)
    made.save()
    return made


def first(model):
    return lambda: [model.objects.order_by("pk").first().pk]


def every(model):
    return lambda: list(model.objects.values_list("pk", flat=True))


SAMPLES = {
    ("privacy:show_access_request", "pk"): every(AccessRequest),
    ("privacy:deliver_access_request", "pk"): every(AccessRequest),
    ("exchange:make_access_file", "pk"): first(AccessRequest),
    ("privacy:show_certificate", "pk"): first(Certificate),
    ("exchange:give_certificate", "pk"): first(Certificate),
    ("privacy:lift_exemption", "pk"): first(Exemption),
    ("privacy:show_due", "due"): lambda: ["history.removal", "people.user"],
    ("privacy:exempt", "due"): lambda: ["history.removal"],
    ("privacy:exempt", "row"): lambda: [str(Removal.objects.get(name="Oudst").pk)],
}
