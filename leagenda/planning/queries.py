"""Finding agendas and their parts."""

from collections import defaultdict

from django.apps import apps
from django.db.models import Count, OuterRef, Prefetch, Q, QuerySet, Subquery, Sum, Value
from django.db.models.functions import Coalesce

from leagenda.foundation.clock import today
from leagenda.foundation.words_in import with_words

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
        led = apps.get_model("planning", "Lead").objects.of(user).on(today())
        return self.filter(Q(adopted_on__lte=today()) | Q(pk__in=led.values("plan__of")))

    def with_totals(self):
        """Adds `total_cost`, `total_coverage` and `total_budget` in cents.

        A subquery for each way to a line: a join would count rows twice, an "or" reads them all.
        """
        this = OuterRef("pk")
        costs, coverages, budget_lines = (
            apps.get_model("planning", name).objects
            for name in ("CostLine", "Coverage", "BudgetLine")
        )
        return self.annotate(
            total_cost=total(costs.cash().filter(plan__of=this), "amount")
            + total(costs.cash().filter(action__ambition__plan__of=this), "amount"),
            total_coverage=total(coverages.live().within(this), "amount"),
            total_budget=total(budget_lines.within(this), "amount"),
        )

    def with_counts(self):
        """Adds `count_plans` and `count_actions`."""
        plans, actions = (
            apps.get_model("planning", name).objects.within(OuterRef("pk"))
            for name in ("WorkPlan", "Action")
        )
        return self.annotate(count_plans=count(plans), count_actions=count(actions))


class PartQuerySet(QuerySet):
    """Parts of a year agenda; `paths` on the model says how to reach it."""

    def visible_to(self, user):
        agendas = apps.get_model("planning", "YearAgenda").objects.visible_to(user)
        return self.filter(self.model.on_a_path_to("__in", agendas))

    def within(self, year_agenda):
        """All of this kind in one year agenda (an instance, a key or an outer reference)."""
        return self.filter(self.model.on_a_path_to("", year_agenda))


class WorkPlanQuerySet(PartQuerySet):
    def with_totals(self):
        """Adds `total_cost` and `total_coverage` in cents; lines of its actions count too."""
        this = OuterRef("pk")
        costs = apps.get_model("planning", "CostLine").objects.cash()
        coverages = apps.get_model("planning", "Coverage").objects.live()
        return self.annotate(
            total_cost=total(costs.filter(plan=this), "amount")
            + total(costs.filter(action__ambition__plan=this), "amount"),
            total_coverage=total(coverages.filter(plan=this), "amount"),
        )

    def with_counts(self):
        """Adds `count_actions`."""
        actions = apps.get_model("planning", "Action").objects
        return self.annotate(count_actions=count(actions.filter(ambition__plan=OuterRef("pk"))))

    def whole(self):
        """Everything that hangs on a plan, in a number of queries that never grows."""
        return self.select_related("charge__group__merged_into").prefetch_related(
            "themes",
            "leads",
            "matters",
            "costs",
            "coverages",
            "stated",
            "ambitions__indicators",
            Prefetch("ambitions__actions", apps.get_model("planning", "Action").objects.for_rows()),
        )


class ActionQuerySet(PartQuerySet):
    def of(self, organisation):
        """The actions in which an organisation takes part."""
        theirs = apps.get_model("planning", "Participation").objects.of(organisation)
        return self.filter(pk__in=theirs.values("action"))

    def with_part_of(self, organisation):
        """With where it stands, and with the part of one organisation as `theirs`."""
        theirs = apps.get_model("planning", "Participation").objects.of(organisation)
        theirs = Prefetch("participations", theirs, to_attr="theirs")
        return self.select_related("ambition__plan__of").prefetch_related(theirs)

    def late(self, today):
        """Past the last day that the planning words allow, and neither done nor stopped."""
        return self.filter(ends_on__lt=today).exclude(status__in=["done", "stopped"])

    def with_unread_planning(self):
        """Something is planned, in words that say no time."""
        return self.filter(starts_on=None).exclude(planning="")

    def without_lead(self):
        """Nobody in particular pulls it; the lead of its work plan does not count."""
        return self.exclude(participations__role="lead")

    def in_order(self):
        """As they stand in the document."""
        return self.order_by(
            "ambition__plan__position",
            "ambition__plan_id",
            "ambition__position",
            "ambition_id",
            "position",
            "id",
        )

    def for_rows(self):
        """Adds `cost_lines`, as a list: a manager for each row takes long."""
        return self.prefetch_related(Prefetch("costs", to_attr="cost_lines"))

    def with_cost(self):
        """Adds `total_cost` in cents."""
        costs = apps.get_model("planning", "CostLine").objects.cash()
        return self.annotate(total_cost=total(costs.filter(action=OuterRef("pk")), "amount"))

    def with_names(self):
        """Adds `first_lead` and `first_partner`, to sort by."""
        names = apps.get_model("planning", "Participation").objects.filter(action=OuterRef("pk"))
        names = names.order_by("position", "id").values("name")
        return self.annotate(
            first_lead=Subquery(names.filter(role="lead")[:1]),
            first_partner=Subquery(names.exclude(role="lead")[:1]),
        )

    def matching(self, words: str):
        fields = ("description", "planning", "result", "participations__name")
        return with_words(self, fields, words)


class ParticipationQuerySet(QuerySet):
    def told(self, actions) -> dict:
        """By the key of an action: (whether this one leads it, the name with its remark)."""
        found = defaultdict(list)
        rows = self.filter(action__in=actions).values_list("action_id", "role", "name", "note")
        for action, role, name, note in rows:
            found[action].append((role == "lead", f"{name} ({note})" if note else name))
        return found

    def of(self, organisation):
        """Those of one organisation, also under a name that was learnt to be its own later."""
        named = Q()
        for name in (organisation.name, *organisation.aliases.values_list("name", flat=True)):
            named |= Q(name__iexact=name)
        return self.filter(Q(organisation=organisation) | Q(organisation=None) & named)


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


def count(rows: QuerySet) -> Coalesce:
    """How many `rows`, as a subquery."""
    counted = rows.order_by().annotate(_all=Value(1)).values("_all").annotate(_count=Count("pk"))
    return Coalesce(Subquery(counted.values("_count")), 0)
