"""Finding what people said."""

from collections.abc import Iterable

from django.db.models import Count, Q, QuerySet

QUESTION = Q(is_question=True, withdrawn_at=None)


class CommentQuerySet(QuerySet):
    def about(self, thing):
        """What was said about one thing."""
        return self.filter(subject_kind=thing._meta.label_lower, subject_id=str(thing.pk))

    def within(self, scope):
        """What was said about anything that belongs to `scope` (a year agenda)."""
        return self.filter(scope_id=str(scope.pk))

    def within_any(self, scopes: Iterable):
        return self.filter(scope_id__in=[str(scope.pk) for scope in scopes])

    def questions(self):
        """Answered or not; a question that was withdrawn is none any more."""
        return self.filter(QUESTION)

    def open_questions(self):
        return self.questions().filter(answered_at=None)

    def open_questions_for(self, user):
        """Those that wait for this person: mentioned in the question, or in what followed it."""
        named = Q(mentioned=user) | Q(replies__mentioned=user)
        waiting = self.model.objects.filter(named).exclude(author=user)
        return self.open_questions().filter(pk__in=waiting.values("pk"))

    def begun(self):
        """Those that are no answer to another."""
        return self.filter(reply_to=None)

    def counts(self) -> dict[str, tuple[int, int]]:
        """By the id of a subject: how many comments still stand, and how many open questions."""
        said = Count("pk", filter=Q(withdrawn_at=None))
        waiting = Count("pk", filter=QUESTION & Q(answered_at=None))
        rows = self.order_by().values("subject_id").annotate(said=said, waiting=waiting)
        return {row["subject_id"]: (row["said"], row["waiting"]) for row in rows if row["said"]}

    def for_page(self):
        related = self.select_related("answered_by", "withdrawn_by")
        return related.prefetch_related("mentioned", "author__positions__organisation")


class MentionQuerySet(QuerySet):
    def since(self, moment):
        """New mentions of comments that still stand, for who tells people of them."""
        found = self.filter(mentioned_at__gt=moment, comment__withdrawn_at=None)
        return found.select_related("comment__author", "user")


class MailQuerySet(QuerySet):
    def visible_to(self, user):
        """What was sent to oneself; who looks after the installation sees what was sent to all."""
        if not user.is_authenticated:
            return self.none()
        return self if user.holds(user.Role.ADMINISTRATOR) else self.filter(recipient=user)

    def for_list(self):
        return self.select_related("recipient").defer("text", "html")
