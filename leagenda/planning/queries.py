"""Finding agendas and their parts."""

from django.apps import apps
from django.db.models import Count, OuterRef, Q, QuerySet, Subquery, Sum, Value
from django.db.models.functions import Coalesce

LIVE = ("asked", "promised", "granted", "received")


class AgendaQuerySet(QuerySet):
    def visible_to(self, user):
        """The agenda for several years is known to everyone who takes part."""
        return self if user.is_authenticated else self.none()


class YearAgendaQuerySet(QuerySet):
    def visible_to(self, user):
        """A draft is found by who writes in it; once adopted, by everyone who signs in."""
        if not user.is_authenticated:
            return self.none()
        if user.keeps_the_agenda:
            return self
        leading = Q(pk__in=self.model.objects.filter(work_plans__leads__user=user).values("pk"))
        return self.filter(Q(adopted_on__isnull=False) | leading)

    def with_totals(self):
        """Adds `total_cost`, `total_coverage` and `total_budget` in cents; net is their difference.

        Three sums over three tables: each in its own subquery, for a join would count rows twice.
        """
        this = OuterRef("pk")
        costs, coverages, budget_lines = (
            apps.get_model("planning", name).objects
            for name in ("CostLine", "Coverage", "BudgetLine")
        )
        return self.annotate(
            total_cost=total(costs.cash().within(this), "amount"),
            total_coverage=total(coverages.live().within(this), "amount"),
            total_budget=total(budget_lines.within(this), "amount"),
        )

    def with_counts(self):
        return self.annotate(
            count_plans=Count("work_plans", distinct=True),
            count_actions=Count("work_plans__ambitions__actions", distinct=True),
        )


class PartQuerySet(QuerySet):
    """Parts of a year agenda; `paths` on the model says how to reach it."""

    def visible_to(self, user):
        agendas = apps.get_model("planning", "YearAgenda").objects.visible_to(user)
        return self.filter(self.model.on_a_path_to("__in", agendas))

    def within(self, year_agenda):
        """All of this kind in one year agenda (an instance, a key or an outer reference)."""
        return self.filter(self.model.on_a_path_to("", year_agenda))


class ActionQuerySet(PartQuerySet):
    def of(self, organisation):
        """The actions in which an organisation takes part."""
        return self.filter(participations__organisation=organisation).distinct()

    def late(self, today):
        """Past the last day that the planning words allow, and neither done nor stopped."""
        return self.filter(ends_on__lt=today).exclude(status__in=["done", "stopped"])

    def matching(self, words: str):
        found = self
        for word in words.split():
            found = found.filter(
                Q(description__icontains=word)
                | Q(planning__icontains=word)
                | Q(result__icontains=word)
                | Q(participations__name__icontains=word)
            )
        return found.distinct()


class CostLineQuerySet(PartQuerySet):
    def cash(self):
        return self.filter(medium="cash")


class CoverageQuerySet(PartQuerySet):
    def live(self):
        """What lapsed covers nothing any more."""
        return self.filter(certainty__in=LIVE)


def total(rows: QuerySet, field: str) -> Coalesce:
    """The sum of one column of `rows` as a subquery; nothing sums to 0."""
    summed = rows.order_by().annotate(_all=Value(1)).values("_all").annotate(_sum=Sum(field))
    return Coalesce(Subquery(summed.values("_sum")), 0)
