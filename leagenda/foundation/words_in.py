"""Finding rows by words that occur anywhere in them."""

from django.db.models import Q, QuerySet

LONGEST_SEARCH = 200  # characters; a sentence pasted whole


def with_words(things: QuerySet, fields: tuple[str, ...], words: str) -> QuerySet:
    """Those in which every word occurs in one of the fields, whatever the capitals.

    Each word is looked up by itself: joins that grow with the number of words multiply the rows,
    and databases stop at a number of joins.
    """
    for word in dict.fromkeys(words.split()):
        anywhere = Q()
        for field in fields:
            anywhere |= Q(**{f"{field}__icontains": word})
        things = things.filter(pk__in=things.model._base_manager.filter(anywhere).values("pk"))
    return things
