"""Finding organisations and people."""

from django.db.models import Q, QuerySet

from leagenda.foundation.words_in import with_words


class BelongingQuerySet(QuerySet):
    """What belongs to an organisation: its other names, its sites."""

    def visible_to(self, user):
        """Whoever may know the organisation may know these."""
        return self.select_related("organisation") if user.is_authenticated else self.none()


class OrganisationQuerySet(QuerySet):
    def visible_to(self, user):
        """Who takes part is no secret among those who take part."""
        return self if user.is_authenticated else self.none()

    def named(self, words: str):
        """The organisation that goes by these words, as name or alias, whatever the capitals."""
        words = " ".join(words.split())
        return self.filter(Q(name__iexact=words) | Q(aliases__name__iexact=words)).distinct()

    def matching(self, words: str):
        """Every word occurs in the name or in one of the other names."""
        return with_words(self, ("name", "aliases__name"), words)

    def for_page(self):
        return self.prefetch_related("aliases", "sites")
