"""What documents hang on: nouns of the rooms above, known by label and key.

Such a noun has a UUID as key and says `keeps_documents = True`. It offers
- `objects.visible_to(user)`: who finds it finds its documents, unless they are confidential;
- `obstacles_to_keeping_documents(by)`: why somebody may not add any;
- `with_keys(keys)`: the rows under these keys, with what their names and addresses take;
- `documents_scope`: the thing (itself, or what it stands in) that lists its documents too;
- `places_for_documents(words)`, of a scope (None otherwise): the first things in it, itself too,
  in which these words occur and that keep documents.
"""

from typing import Any

from django.apps import apps
from django.db.models import Model


def nouns_with_documents() -> dict[str, Any]:
    """By the word for it in an address ("actie")."""
    return {
        str(model._meta.verbose_name): model
        for model in apps.get_models()
        if getattr(model, "keeps_documents", False)
    }


def noun_labelled(label: str) -> Any:
    """The model by its label ("planning.action")."""
    return apps.get_model(label)


def label_of(thing: Model) -> str:
    return thing._meta.label_lower


def word_of(thing: Model) -> str:
    return str(thing._meta.verbose_name)


def scopes_for(document, user) -> list:
    """Where it may be moved within: what it stands under, or anything when that was removed."""
    if document.scope:
        return [document.scope]
    tops = [noun for noun in nouns_with_documents().values() if noun.places_for_documents]
    return [one for noun in tops for one in noun.objects.visible_to(user)]


def with_subjects(documents) -> list:
    """Each with its `subject`, in a query for each kind of thing, however many there are."""
    found = list(documents)
    for label in {one.subject_kind for one in found}:
        keys = {one.subject_id for one in found if one.subject_kind == label}
        things = {one.pk: one for one in noun_labelled(label).with_keys(keys)}
        for one in found:
            if one.subject_kind == label:
                one.__dict__["subject"] = things.get(one.subject_id)
    return found


def named(thing) -> str:
    """Its name; that of a scope with its word before it ("jaaragenda 2021-2022")."""
    return f"{word_of(thing)} {thing}" if thing.places_for_documents else str(thing)
