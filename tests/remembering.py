"""Watches every verb while any test runs it: what it writes, it also records.

A verb is a public method of a model that takes `by`. It looks at the statements that reach the
database, so that no way of writing a verb can fool it.
"""

import inspect
import re
from contextvars import ContextVar
from functools import wraps

from django.apps import apps
from django.db import connection

WRITES = re.compile(r'\s*(?:INSERT INTO|UPDATE|DELETE FROM) "(\w+)"')
CHAINS = {"history_event", "history_chain"}
TRACES = {
    "exchange_amendment": "says itself who made it and when, and is the story of a reading",
    "history_consultation": "says itself who looked at what, when and why",
    "history_visit": "is up to where somebody knows what happened; nothing changes by it",
    "history_verification": "says itself who verified the chain, when and what came of it",
}
"""Tables whose rows are a record of what somebody did."""
UNTOLD = {
    "Arrival.try_again": "has the same file read again; what becomes of it is told",
    "Reading.settle": "is how confirming and taking over end, and they tell it",
}
"""Verbs that write and record nothing, with the reason."""

outermost: ContextVar["Statements | None"] = ContextVar("outermost", default=None)


class Forgotten(AssertionError):
    """A verb changed something and recorded no event."""


class Statements:
    """The tables that were written to, and whether an event was recorded."""

    def __init__(self):
        self.tables, self.is_told = set(), False

    def __call__(self, execute, sql, params, many, context):
        if found := WRITES.match(sql):
            self.is_told = self.is_told or sql.lstrip().startswith('INSERT INTO "history_event"')
            self.tables.add(found[1])
        return execute(sql, params, many, context)

    @property
    def forgotten(self) -> set[str]:
        ours = {model._meta.db_table for model in apps.get_models() if is_ours(model)}
        return set() if self.is_told else (self.tables & ours) - CHAINS - set(TRACES)


def is_ours(one) -> bool:
    return one.__module__.startswith("leagenda.")


def watched(verb, name: str):
    @wraps(verb)
    def watch(*args, **words):
        if outermost.get() is not None or name in UNTOLD:
            return verb(*args, **words)
        statements = Statements()
        token = outermost.set(statements)
        try:
            with connection.execute_wrapper(statements):
                outcome = verb(*args, **words)
        finally:
            outermost.reset(token)
        if statements.forgotten:
            raise Forgotten(f"{name} wrote {sorted(statements.forgotten)} and records no event")
        return outcome

    return watch


def verbs():
    """Every verb as (class that defines it, name, what stands there)."""
    classes = {one for model in apps.get_models() for one in model.__mro__ if is_ours(one)}
    for owner in sorted(classes, key=lambda one: one.__qualname__):
        for name, member in list(vars(owner).items()):
            function = getattr(member, "__func__", member)
            if inspect.isfunction(function) and not name.startswith("_") and takes_by(function):
                yield owner, name, member


def takes_by(function) -> bool:
    return "by" in inspect.signature(function).parameters


def watch_every_verb() -> None:
    for owner, name, member in verbs():
        function = watched(getattr(member, "__func__", member), f"{owner.__name__}.{name}")
        bound = isinstance(member, classmethod | staticmethod)
        setattr(owner, name, type(member)(function) if bound else function)
