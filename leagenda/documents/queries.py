"""Finding documents, for who may see them."""

import datetime as dt

from django.apps import apps
from django.db.models import Case, F, Prefetch, Q, QuerySet, Value, When

from leagenda.foundation.clock import years_later
from leagenda.foundation.words_in import with_words

KEPT_YEARS = (1, 5, 7, 10, 20)  # VNG, Selectielijst gemeenten 2020


class DocumentQuerySet(QuerySet):
    def visible_to(self, user):
        """Who finds what it hangs on finds the document.

        A confidential one is found by who brought it and by whom it names, and by nobody else,
        not even by who keeps the agenda. What was withdrawn is found by who keeps the agenda and by
        who brought it.
        """
        if not user.is_authenticated:
            return self.none()
        return self.filter(standing_before(user), open_to(user), shown_to(user))

    def current(self):
        return self.filter(withdrawn_at=None)

    def withdrawn(self):
        return self.exclude(withdrawn_at=None)

    def of(self, thing):
        """What hangs on one thing."""
        return self.filter(subject_kind=thing._meta.label_lower, subject_id=thing.pk)

    def within(self, scope):
        """What hangs on a year agenda or on anything in it."""
        return self.filter(scope_kind=scope._meta.label_lower, scope_id=scope.pk)

    def in_groups(self):
        """What hangs on one thing together; what hangs on the scope itself comes first."""
        is_top = Q(subject_id=F("scope_id"))
        first = Case(When(is_top, then=Value(0)), default=Value(1))
        return self.order_by(first, "-subject_kind", "subject_id", "-added_at", "id")

    def with_same_content(self, sha256: str):
        versions = apps.get_model("documents", "Version").objects.filter(sha256=sha256)
        return self.filter(pk__in=versions.values("document"))

    def past_their_term(self, day: dt.date):
        """Whose last day of keeping lies before this day, or on it."""
        passed = Q(pk=None)
        for years in KEPT_YEARS:
            passed |= Q(keep_years=years, counted_from__lt=years_later(day, -years))
        return self.filter(passed)

    def matching(self, words: str):
        return with_words(self, ("title", "origin", "versions__name"), words)

    def for_page(self):
        versions = apps.get_model("documents", "Version").objects.select_related("uploaded_by")
        return self.select_related("added_by").prefetch_related(
            Prefetch("versions", versions, to_attr="all_versions")
        )


def standing_before(user) -> Q:
    """What hangs on something that this person finds."""
    if user.keeps_the_agenda:
        return Q()  # finds every agenda, and what belonged to a part that was removed
    found = Q(added_by=user)
    for model in apps.get_models():
        if getattr(model, "keeps_documents", False):
            keys = model._default_manager.visible_to(user).values("pk")  # type: ignore[attr-defined]
            found |= Q(subject_kind=model._meta.label_lower, subject_id__in=keys)
    return found


def open_to(user) -> Q:
    """What is not confidential, or names this person or the own organisation."""
    document = apps.get_model("documents", "Document")
    people = document.named_people.through.objects.filter(user=user)
    allowed = ~Q(confidentiality="confidential") | Q(added_by=user)
    allowed |= Q(pk__in=people.values("document"))
    organisations = document.named_organisations.through.objects
    theirs = organisations.filter(organisation__in=user.organisations)
    return allowed | Q(pk__in=theirs.values("document"))


def shown_to(user) -> Q:
    return Q() if user.keeps_the_agenda else Q(withdrawn_at=None) | Q(added_by=user)


class VersionQuerySet(QuerySet):
    def visible_to(self, user):
        documents = apps.get_model("documents", "Document").objects
        return self.filter(document__in=documents.visible_to(user))
