"""Every address of the program, filled in with what the told demo holds."""

import datetime as dt
from collections.abc import Iterator
from itertools import product

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import URLPattern, get_resolver, reverse

from leagenda.background.models import Job, Routine
from leagenda.documents.models import Document
from leagenda.exchange.models import Reading
from leagenda.exchange.writing.word import write_word
from leagenda.foundation.clock import now
from leagenda.foundation.school_year import SchoolYear
from leagenda.governance.models import Group, Membership, Seat
from leagenda.history.models import Removal
from leagenda.home.models import chapters
from leagenda.notifications.models import Comment
from leagenda.people.models import (
    Alias,
    Calendar,
    Closure,
    Organisation,
    Site,
    SiteName,
    User,
)
from leagenda.planning.models import (
    Action,
    Agenda,
    Ambition,
    BudgetLine,
    CostLine,
    Coverage,
    Dismissal,
    Indicator,
    Lead,
    OpenMatter,
    Principle,
    StatedAmount,
    Theme,
    WorkPlan,
    YearAgenda,
)
from tests.documents.files import PNG
from tests.history.guarding import prepare_guarding

PUBLIC = {
    "people:sign_in",
    "account_login",
    "account_inactive",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key",
    "ui:gallery",
}
KINDS = {
    "year_agenda": YearAgenda,
    "work_plan": WorkPlan,
    "ambition": Ambition,
    "indicator": Indicator,
    "action": Action,
    "cost_line": CostLine,
    "coverage": Coverage,
    "stated_amount": StatedAmount,
    "budget_line": BudgetLine,
    "open_matter": OpenMatter,
    "lead": Lead,
}
YEAR = SchoolYear(2021)
EARLIER = dt.datetime(2021, 9, 1, 12, tzinfo=dt.UTC)


def named_patterns(resolver=None, prefix: str = "") -> Iterator[tuple[str, URLPattern]]:
    for one in (resolver or get_resolver()).url_patterns:
        if isinstance(one, URLPattern):
            yield f"{prefix}{one.name}", one
        else:
            space = f"{one.namespace}:" if one.namespace else ""
            yield from named_patterns(one, prefix + space)


def prepare_samples() -> None:
    """What the demo does not hold by itself, but some page needs: readings, something removed."""
    keeper = User.objects.get(username="beleid")
    year_agenda = YearAgenda.objects.get(school_year=YEAR.start)
    plan = year_agenda.work_plans.first()
    Lead(plan=plan, name="Vera Voorbeeld").add(by=keeper)
    Removal.of(plan.matters.create(text="Kan weg"), scope=year_agenda, by=keeper)
    talk(plan, year_agenda, keeper)
    finding = year_agenda.findings()[0]
    Dismissal.objects.create(of=year_agenda, key=finding.key, reason="Klopt", dismissed_by=keeper)
    Calendar.usual().close(
        dt.date(2021, 12, 24), dt.date(2021, 12, 24), "Dicht", kind="local", by=keeper
    )
    fail_in_the_background()
    keep_documents(year_agenda, keeper)
    read_in("volgend-jaar.docx", next_year(year_agenda), keeper)
    prepare_guarding()
    edited = year_agenda.content()
    edited.introduction = "Anders."
    read_in("bewerkt.docx", edited, keeper, edits=year_agenda)


def talk(plan, year_agenda, keeper) -> None:
    lead = User.objects.get(username="trekker")
    asked = Comment.say(
        plan, "Klopt dit nog?", by=keeper, scope=year_agenda, is_question=True, mentioned=[lead]
    )
    asked.reply("Tot de zomer wel.", by=keeper)


def fail_in_the_background() -> None:
    Routine.install()
    Job.objects.create(
        status="FAILED",
        task_path="leagenda.exchange.tasks.read_document",
        exception_class_path="builtins.TimeoutError",
        traceback="TimeoutError: te lang",
        args_kwargs={"args": [1, 1], "kwargs": {}},
        backend_name="default",
        run_after=now(),
        finished_at=now(),
    )


def keep_documents(year_agenda: YearAgenda, by) -> None:
    """One with two versions, a picture at an action, a confidential one, one withdrawn."""
    action = Action.objects.within(year_agenda).first()
    document = Document(title="Verslag werkgroep", origin="JGZ", sort="report")
    document.add(SimpleUploadedFile("verslag.txt", b"Verslag"), to=year_agenda, by=by)
    newer = SimpleUploadedFile("verslag.txt", b"Verslag, verbeterd")
    document.replace(newer, seen=1, by=by, note="Verbeterd")
    picture = Document(title="Foto", confidentiality="public", added_at=EARLIER)
    picture.add(SimpleUploadedFile("foto.png", PNG), to=action, by=by)
    secret = Document(title="Offerte", confidentiality="confidential", added_at=EARLIER)
    secret.add(SimpleUploadedFile("offerte.csv", b"a;b"), to=action.work_plan, by=by)
    old = Document(title="Oud verslag", added_at=EARLIER)
    old.add(SimpleUploadedFile("oud.txt", b"Oud"), to=year_agenda, by=by)
    old.withdraw("Vervangen", by=by)


def next_year(year_agenda: YearAgenda):
    """The same agenda a year later under identities of its own, as a paper from elsewhere."""
    content = year_agenda.content().model_copy(update={"school_year": YEAR.next().start})
    text = content.model_dump_json()
    for _kind, part in content.parts():
        text = text.replace(part.id, f"{part.id[:-12]}{'f' * 12}")
    return type(content).model_validate_json(text)


def read_in(name: str, content, by, edits=None) -> Reading:
    reading = Reading.start(SimpleUploadedFile(name, write_word(content)), by=by, edits=edits)
    reading.read()
    return reading


def addresses() -> dict[str, list[str]]:
    """For every named address at least one filled-in sample; without a sample the list is empty."""
    return {
        name: [reverse(name, kwargs=words) for words in samples(name, pattern)]
        for name, pattern in named_patterns()
    }


def samples(name: str, pattern: URLPattern) -> Iterator[dict]:
    converters = pattern.pattern.converters
    if "owner_kind" in converters:
        yield from below()
    elif "kind" in converters:
        for kind, model in KINDS.items():
            yield {"kind": kind, "pk": within_the_year(model).pk}
    else:
        values = [value_for(name, word) for word in converters]
        for chosen in product(*values):
            yield dict(zip(converters, chosen, strict=True))


def below() -> Iterator[dict]:
    for kind, model in KINDS.items():
        for field in model.owners:
            owner = model._meta.get_field(field).related_model
            owner_kind = next(name for name, noun in KINDS.items() if noun is owner)
            yield {"owner_kind": owner_kind, "owner": within_the_year(owner).pk, "kind": kind}


def within_the_year(model):
    if model is YearAgenda:
        return YearAgenda.objects.get(school_year=YEAR.start)
    return model.objects.within(within_the_year(YearAgenda)).first()


def value_for(name: str, word: str) -> list:
    """The values that one word of an address takes in turn."""
    fixed = {
        "year": [YEAR],
        "chapter": [chapters()[0].name],
        "other": [chapters()[0].name],
        "name": ["beeld.png"],
        "form": ["word", "excel", "pdf", "json"],
        "number": [1],
        "line": [0],
        "proof": ["geen-bewijs"],
        "uidb36": ["1"],
        "key": ["geen-sleutel"],
    }
    if word in fixed:
        return fixed[word]
    if name.startswith("documents:"):
        return documents_value(name, word)
    readings = Reading.objects.order_by("pk")
    if name == "exchange:show_differences":
        return [readings.last().pk]
    if name.startswith("exchange:"):
        proposal = readings.first().now()
        return {
            "pk": [readings.first().pk],
            "part": [proposal.content.work_plans[0].id],
            "doubt": [one.id for one in proposal.doubts[:1]],
        }[word]
    return [OWNERS[name.split(":")[1]].objects.first().pk]


def documents_value(name: str, word: str) -> list:
    if word == "word":
        return ["jaaragenda"]
    if name == "documents:add_document":
        return [within_the_year(YearAgenda).pk]
    titles = {
        "documents:show_document": ["Verslag werkgroep", "Foto", "Offerte", "Oud verslag"],
        "documents:download_version": ["Verslag werkgroep", "Offerte"],
        "documents:show_picture": ["Foto"],
        "documents:put_back_document": ["Oud verslag"],
    }.get(name, ["Verslag werkgroep"])
    return [Document.objects.get(title=title).pk for title in titles]


OWNERS = {
    "show_group": Group,
    "change_group": Group,
    "end_group": Group,
    "merge_group": Group,
    "add_member": Group,
    "add_seat": Group,
    "list_plans_of_group": Group,
    "charge_group": WorkPlan,
    "end_membership": Membership,
    "remove_seat": Seat,
    "show_organisation": Organisation,
    "change_organisation": Organisation,
    "remove_organisation": Organisation,
    "list_actions_of": Organisation,
    "add_alias": Organisation,
    "add_site": Organisation,
    "remove_alias": Alias,
    "change_site": Site,
    "remove_site": Site,
    "show_site": Site,
    "add_site_name": Site,
    "remove_site_name": SiteName,
    "merge_organisation": Organisation,
    "remove_closure": Closure,
    "restore": Removal,
    "take_back": Dismissal,
    "try_again": Job,
    "start_routine": Routine,
    "add_actions": Ambition,
    "show_action": Action,
    "report_action": Action,
    "rehome_action": Action,
    "reply": Comment,
    "change_comment": Comment,
    "withdraw_comment": Comment,
    "answer_question": Comment,
    "reopen_question": Comment,
    "show_agenda": Agenda,
    "edit_agenda": Agenda,
    "add_theme": Agenda,
    "add_principle": Agenda,
    "edit_theme": Theme,
    "move_theme": Theme,
    "remove_theme": Theme,
    "edit_principle": Principle,
    "remove_principle": Principle,
}
