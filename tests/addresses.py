"""Every address of the program, filled in with what the told demo holds."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from allauth.mfa.models import Authenticator
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import URLPattern, get_resolver, reverse

from leagenda.background.models import Job, Routine
from leagenda.documents.models import Document
from leagenda.exchange.models import Reading, RegisterReading
from leagenda.exchange.writing.word import write_word
from leagenda.foundation.clock import now, today
from leagenda.foundation.school_year import SchoolYear
from leagenda.history.models import Removal, Visit
from leagenda.home.models import chapters
from leagenda.notifications.models import (
    DIGEST,
    CalendarLink,
    Comment,
    Mail,
    MailWish,
    fingerprint_of,
)
from leagenda.people.models import (
    Alias,
    Calendar,
    Closure,
    Invitation,
    Organisation,
    Position,
    Role,
    Session,
    Site,
    SiteName,
    User,
)
from leagenda.planning.models import (
    Action,
    Agenda,
    Ambition,
    Answer,
    BudgetLine,
    CostLine,
    Coverage,
    Dismissal,
    Enquiry,
    Indicator,
    Lead,
    OpenMatter,
    Part,
    Principle,
    Question,
    StatedAmount,
    Theme,
    WorkPlan,
    YearAgenda,
    asked_of,
)
from leagenda.planning.queries import digest_of
from tests.documents.files import PNG
from tests.exchange.registers.files import duo, school
from tests.history import guarding

PUBLIC = {
    "show_contact",
    "show_crawler_rules",
    "people:sign_in",
    "account_login",
    "account_inactive",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key",
    "planning:answer",
    "people:welcome",
    "ui:gallery",
    "notifications:turn_off",
    "home:give_calendar",
}
KINDS = {
    "action": Action,
    "cost_line": CostLine,
    "work_plan": WorkPlan,
    "ambition": Ambition,
    "indicator": Indicator,
    "year_agenda": YearAgenda,
    "coverage": Coverage,
    "stated_amount": StatedAmount,
    "budget_line": BudgetLine,
    "open_matter": OpenMatter,
    "lead": Lead,
}
KINDS_OF = {"planning:renumber": ["work_plan"]}
YEAR = SchoolYear(2021)
CALENDAR_TOKEN = "a" * 43
EARLIER = dt.datetime(2021, 9, 1, 12, tzinfo=dt.UTC)


@dataclass(frozen=True)
class Scene:
    """Where samples are taken from: a part of a year agenda, and a person that pages are about."""

    part: YearAgenda | WorkPlan
    person: User

    @classmethod
    def of_the_demo(cls) -> "Scene":
        year_agenda = YearAgenda.objects.get(school_year=YEAR.start)
        return cls(year_agenda, User.objects.get(username="beleid"))

    @cached_property
    def readings(self) -> list[Reading]:
        """Those of this person, or else all."""
        readings = Reading.objects.order_by("pk")
        return list(readings.filter(uploaded_by=self.person) or readings)

    @cached_property
    def proposal(self):
        return self.readings[0].now()

    def first(self, model):
        """The first part of this kind in the scene; what stands above the chapters is of all."""
        if model is YearAgenda:
            return self.part.year_agenda
        found = model.objects.within(self.part.year_agenda)
        if isinstance(self.part, YearAgenda):
            return found.first()
        return next(one for one in found if one.work_plan in (self.part, None))


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
    keeper.sessions.create(key="elders", browser="Firefox op Windows")
    passkey = {"name": "Laptop", "credential": {}}
    User.objects.get(username="lezer").authenticator_set.create(type="webauthn", data=passkey)
    year_agenda = YearAgenda.objects.get(school_year=YEAR.start)
    Invitation(name="Ina Invite", email="ina@voorbeeld.example", role=Role.READER).invite(by=keeper)
    plan = year_agenda.work_plans.first()
    Visit.note(keeper)
    Lead(plan=plan, name="Vera Voorbeeld").add(by=keeper)
    Removal.of(plan.matters.create(text="Kan weg"), scope=year_agenda, by=keeper)
    talk(plan, year_agenda, keeper)
    enquire(year_agenda, keeper)
    finding = year_agenda.findings()[0]
    Dismissal.objects.create(of=year_agenda, key=finding.key, reason="Klopt", dismissed_by=keeper)
    Calendar.usual().close(
        dt.date(2021, 12, 24), dt.date(2021, 12, 24), "Dicht", kind="local", by=keeper
    )
    fail_in_the_background()
    subscribe(keeper)
    keep_documents(year_agenda, keeper)
    read_register(keeper)
    read_in("volgend-jaar.docx", next_year(year_agenda), keeper)
    guarding.prepare()
    edited = year_agenda.content()
    edited.introduction = "Anders."
    read_in("bewerkt.docx", edited, keeper, edits=year_agenda)


def talk(plan, year_agenda, keeper) -> None:
    lead = User.objects.get(username="trekker")
    asked = Comment.say(
        plan, "Klopt dit nog?", by=keeper, scope=year_agenda, is_question=True, mentioned=[lead]
    )
    asked.reply("Tot de zomer wel.", by=keeper)


def mail_to(user: User) -> Mail:
    words = {"address": user.email, "subject": "Voor u", "text": "Hallo", "html": ""}
    return Mail.objects.get_or_create(recipient=user, kind=DIGEST, defaults=words)[0]


TOLD = {
    "notifications:show_mail": lambda scene: mail_to(scene.person).pk,
    "notifications:turn_off": lambda scene: MailWish(user=scene.person).token,
    "home:give_calendar": lambda scene: CALENDAR_TOKEN,
}


def subscribe(user: User) -> None:
    """Somebody with a mail and a calendar link."""
    mail_to(user)
    CalendarLink.objects.create(user=user, fingerprint=fingerprint_of(CALENDAR_TOKEN))


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


def read_register(by) -> None:
    """A list of schools in which something is new, renamed and vanished."""
    rows = [school("20UO00", "IKEC De Waterlelie"), school("12AB00", "De Brug")]
    file = SimpleUploadedFile("basisonderwijs.csv", duo(*rows))
    RegisterReading.start(file, municipalities="1916", by=by).read()


def enquire(year_agenda, keeper) -> None:
    """Somebody answered one question of an enquiry, behind the key "voorbeeld"."""
    childcare = Organisation.objects.get(name="Kinderopvang")
    enquiry = Enquiry.ask(
        year_agenda,
        asked_of(childcare, year_agenda),
        name="Olga Opvang",
        email="opvang@voorbeeld.example",
        due_on=today() + dt.timedelta(days=7),
        by=keeper,
        organisation=childcare,
    )
    Enquiry.objects.filter(pk=enquiry.pk).update(key_digest=digest_of("voorbeeld"))
    first = enquiry.questions.first()
    enquiry.answer({first.pk: Answer(status="done", sentence="Gelukt.")}, name="Olga Opvang")


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


def addresses(scene: Scene | None = None) -> dict[str, list[str]]:
    """For every named address at least one filled-in sample; without a sample the list is empty."""
    scene = scene or Scene.of_the_demo()
    return {
        name: [reverse(name, kwargs=words) for words in samples(name, pattern, scene)]
        for name, pattern in named_patterns()
    }


def samples(name: str, pattern: URLPattern, scene: Scene) -> Iterator[dict]:
    converters = pattern.pattern.converters
    if "owner_kind" in converters:
        yield from below(scene)
    elif "kind" in converters:
        for kind in KINDS_OF.get(name, KINDS):
            yield {"kind": kind, "pk": scene.first(KINDS[kind]).pk}
    else:
        values = [value_for(name, word, scene) for word in converters]
        for chosen in product(*values):
            yield dict(zip(converters, chosen, strict=True))


def below(scene: Scene) -> Iterator[dict]:
    for kind, model in KINDS.items():
        for field in model.owners:
            owner = model._meta.get_field(field).related_model
            owner_kind = next(name for name, noun in KINDS.items() if noun is owner)
            yield {"owner_kind": owner_kind, "owner": scene.first(owner).pk, "kind": kind}


def value_for(name: str, word: str, scene: Scene) -> list:
    """The values that one word of an address takes in turn."""
    fixed = {
        "year": [scene.part.year_agenda.year],
        "chapter": [chapters()[0].name],
        "other": [chapters()[0].name],
        "name": ["beeld.png"],
        "form": ["word", "excel", "pdf", "json"],
        "number": [1],
        "line": [0],
        "proof": ["geen-bewijs"],
        "uidb36": ["1"],
        "key": ["geen-sleutel"],
        "secret": ["geen-geheim"],
    }
    if (name, word) in ENQUIRED:
        return ENQUIRED[name, word]()
    if name in TOLD:
        return [TOLD[name](scene)]
    if word in fixed:
        return fixed[word]
    if name.startswith("documents:"):
        return documents_value(name, word, scene)
    if (name, word) in guarding.SAMPLES:
        return guarding.SAMPLES[name, word]()
    if name.startswith("exchange:"):
        return exchange_value(name, word, scene)
    owner = OWNERS[name.split(":")[-1]]
    if owner is User:
        return [scene.person.pk]
    return [(scene.first(owner) if issubclass(owner, Part) else owner.objects.first()).pk]


ENQUIRED = {
    ("planning:answer", "key"): lambda: ["voorbeeld"],
    ("planning:judge_answer", "question"): lambda: [Question.objects.first().pk],
    ("exchange:download_sheet", "pk"): lambda: [Enquiry.objects.first().pk],
    ("exchange:download_sheet", "form"): lambda: ["pdf", "word"],
}


def exchange_value(name: str, word: str, scene: Scene) -> list:
    if name == "exchange:show_differences":
        return [scene.readings[-1].pk]
    if "register" in name:
        return [RegisterReading.objects.first().pk]
    proposal = scene.proposal
    return {
        "pk": [scene.readings[0].pk],
        "part": [proposal.content.work_plans[0].id],
        "doubt": [one.id for one in proposal.doubts[:1]],
    }[word]


def documents_value(name: str, word: str, scene: Scene) -> list:
    if word == "word":
        return ["jaaragenda"]
    if name == "documents:add_document":
        return [scene.first(YearAgenda).pk]
    titles = {
        "documents:show_document": ["Verslag werkgroep", "Foto", "Offerte", "Oud verslag"],
        "documents:download_version": ["Verslag werkgroep", "Offerte"],
        "documents:show_picture": ["Foto"],
        "documents:put_back_document": ["Oud verslag"],
    }.get(name, ["Verslag werkgroep"])
    return [Document.objects.get(title=title).pk for title in titles]


OWNERS = {
    "show_person": User,
    "appoint": User,
    "leave": User,
    "end_position": Position,
    "go_on": Position,
    "send_again": Invitation,
    "withdraw": Invitation,
    "end_session": Session,
    "mfa_edit_webauthn": Authenticator,
    "mfa_remove_webauthn": Authenticator,
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
    "show_enquiry": Enquiry,
    "remind": Enquiry,
    "show_link": Enquiry,
    "close_enquiry": Enquiry,
    "withdraw_enquiry": Enquiry,
    "enter_answers": Enquiry,
    "accept_answers": Enquiry,
    "judge_answer": Enquiry,
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
