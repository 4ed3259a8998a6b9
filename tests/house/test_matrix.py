"""Every address × every role × own and others’ data: shown, refused with a reason, or not there.

What is expected stands in `matrix.toml`. Pages are drawn without their templates, which have tests
of their own: here it counts who is let in.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from django.db import transaction
from django.template.backends.base import BaseEngine
from django.test import Client, override_settings

from leagenda.exchange.models import Reading
from leagenda.home.demo.telling import DAY, tell
from leagenda.people.models import Organisation, Role, User
from leagenda.planning.models import WorkPlan, YearAgenda
from tests.addresses import YEAR, Scene, addresses, named_patterns, next_year, prepare_samples
from tests.factories import LONG_AGO, UserFactory

pytestmark = [pytest.mark.slow, pytest.mark.django_db]  # thousands of requests
MATRIX = Path(__file__).with_name("matrix.toml")
RULES = tomllib.loads(MATRIX.read_text(encoding="utf-8"))["rule"]
METHODS = ("GET", "POST")
SCENES = ("own", "other", "draft")
KEEPERS = {Role.ADMINISTRATOR, Role.POLICY_OFFICER}
NOBODY, GONE = "nobody", "gone"
NO_SUCH_METHOD = "no such method"
OWN_PLAN, OTHER_PLAN = "4", "1"
FEW = 1  # samples of one address: the kinds of parts share their views


class Blank(BaseEngine):
    """Draws nothing but the reason of a refusal."""

    app_dirname = "none"

    def __init__(self, params):
        params.pop("OPTIONS")
        super().__init__(params)

    def get_template(self, template_name):
        return self

    def render(self, context=None, request=None):
        return str((context or {}).get("exception", ""))


@dataclass(frozen=True)
class Stage:
    """The people, one for each role, and what their pages are about."""

    people: dict
    own: WorkPlan
    other: WorkPlan
    draft: WorkPlan

    someone: User

    def scene(self, name: str, role: str) -> Scene:
        me = self.people.get(role, self.someone)
        return Scene(getattr(self, name), me if name == "own" else self.someone)


@pytest.fixture(scope="module")
def stage(django_db_setup, django_db_blocker):
    """The demo, told once for the whole walk."""
    blank = [{"BACKEND": f"{__name__}.Blank", "DIRS": [], "APP_DIRS": False}]
    quick = {
        "LEAGENDA_DEMO": True,
        "LEAGENDA_TODAY": DAY,
        "PASSWORD_HASHERS": ["django.contrib.auth.hashers.MD5PasswordHasher"],
        "TASKS": {"default": {"BACKEND": "django.tasks.backends.immediate.ImmediateBackend"}},
    }
    with django_db_blocker.unblock(), transaction.atomic(), override_settings(**quick):
        tell()
        prepare_samples()
        made = set_the_stage()
        with override_settings(TEMPLATES=blank):
            yield made
        transaction.set_rollback(True)


def set_the_stage() -> Stage:
    mbo = Organisation.objects.get(name="mboRijnland")
    people = {role: UserFactory(role=role, organisation=mbo) for role in Role}
    people[GONE] = UserFactory(role=None)
    people[GONE].positions.create(role=Role.POLICY_OFFICER, begins_on=LONG_AGO, ends_on=LONG_AGO)
    content = next_year(YearAgenda.objects.get(school_year=YEAR.start))
    content.adopted_on, content.adopted_by = None, ""
    YearAgenda.confirm(content, by=people[Role.POLICY_OFFICER])
    own, draft = (plan(start, OWN_PLAN) for start in (YEAR.start, YEAR.start + 1))
    theirs = Reading.objects.order_by("pk").first()
    theirs.pk, theirs.uploaded_by = None, people[Role.LEAD]
    theirs.save(force_insert=True)
    own.leads.create(user=people[Role.LEAD], name="Wie trekt")
    for one in (own, plan(YEAR.start, OTHER_PLAN), draft):
        furnish(one)
    someone = User.objects.get(username="beleid")
    return Stage(people, own, plan(YEAR.start, OTHER_PLAN), draft, someone)


def furnish(plan: WorkPlan) -> None:
    """Something of every kind."""
    plan.leads.create(name="Iemand")
    plan.matters.create(text="Nog te bespreken")
    plan.costs.create(lump=100_00)
    plan.coverages.create(amount=100_00)
    plan.stated.create(amount=100_00, place="chapter", column="cost")
    plan.ambitions.first().indicators.create(name="Bereik")


def plan(start: int, number: str) -> WorkPlan:
    return WorkPlan.objects.get(of__school_year=start, number=number)


# ── What is expected ─────────────────────────────────────────────────────────


@cache
def rules_of(name: str) -> dict:
    """The rule for each method of an address."""
    return {
        method: rule
        for rule in RULES
        for page in rule["pages"]
        for method in METHODS
        if page in (name, f"{method} {name}")
    }


def expected(rule: dict, scene: str, role: str) -> str:
    if role in (NOBODY, GONE):
        return rule["own"] if rule.get("public") else "sign-in"
    said = rule[scene]
    if isinstance(said, str):
        return said
    if role in KEEPERS and "keepers" in said:
        return said["keepers"]
    return said.get(role, said["everybody"])


def test_every_address_stands_in_the_matrix():
    missing = [name for name, _pattern in named_patterns() if set(rules_of(name)) != set(METHODS)]
    where = f"Give each of these a line in {MATRIX.name}, under the rule that it keeps."
    assert not missing, "\n".join([where, *missing])


def test_every_line_of_the_matrix_is_an_address_with_one_rule():
    lines = [page for rule in RULES for page in rule["pages"]]
    assert {line.split(" ")[-1] for line in lines} <= {name for name, _pattern in named_patterns()}
    assert len(lines) == len(set(lines))


# ── What happens ─────────────────────────────────────────────────────────────


def outcome(client: Client, cookies, method: str, address: str) -> str:
    """What an address does, without anything being left of it."""
    client.cookies.clear()
    client.cookies.load(cookies)
    with transaction.atomic():
        answer = client.get(address) if method == "GET" else client.post(address)
        transaction.set_rollback(True)
    if answer.status_code == 302 and answer.headers["Location"].startswith("/inloggen/?"):
        return "sign-in"
    if answer.status_code == 403 and not answer.content:
        return "403 without a reason"
    kinds = {403: "403", 404: "404", 405: NO_SUCH_METHOD}
    return kinds.get(answer.status_code, "shows" if answer.status_code < 500 else "error")


def cookies_of(stage: Stage, role: str) -> dict:
    client = Client()
    if role != NOBODY:
        client.force_login(stage.people[role])
    return {name: one.value for name, one in client.cookies.items()}


def walk(stage: Stage, client: Client, role: str, without: set):
    """Everything that goes otherwise than the matrix says.

    `without` gathers which address has no page, or no form, for anybody: it is not asked again.
    """
    cookies = cookies_of(stage, role)
    for scene in SCENES:
        for name, samples in sampled(stage.scene(scene, role)).items():
            for method, rule in rules_of(name).items():
                for address in samples if scene in rule and (name, method) not in without else ():
                    found = outcome(client, cookies, method, address)
                    if found == NO_SUCH_METHOD:
                        without.add((name, method))
                    elif found != expected(rule, scene, role):
                        yield f"{role} {scene} {name}: {method} {address} {found}"


@cache
def sampled(scene: Scene) -> dict[str, list[str]]:
    return {name: samples[:FEW] for name, samples in addresses(scene).items()}


def test_everybody_gets_what_the_matrix_says(stage):
    client = Client(raise_request_exception=False)
    roles, without = (*Role, GONE, NOBODY), set()
    otherwise = [line for role in roles for line in walk(stage, client, role, without)]
    assert not otherwise, "\n".join(otherwise)
