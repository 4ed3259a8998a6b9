"""Two rows that turn out to be one: what points at the one comes to point at the other."""

from collections.abc import Iterator

from django.db import IntegrityError, models, transaction
from django.utils.translation import gettext as _

from leagenda.foundation.refusal import Refused


def links_to(noun: type[models.Model]) -> Iterator[models.ForeignKey]:
    """Every foreign key to this noun, in whatever room, also those of many-to-many tables."""
    for relation in noun._meta.get_fields(include_hidden=True):
        if isinstance(relation, models.ManyToOneRel):
            yield relation.field


def move_links(source: models.Model, target: models.Model) -> dict[str, int]:
    """Let what points at `source` point at `target`; how many rows of which kind moved.

    A row of a many-to-many table that `target` has already goes. Refuses when both have something
    of which there can be only one.
    """
    moved: dict[str, int] = {}
    for link in links_to(type(source)):
        count = move_one_link(link, source, target)
        if count and not link.model._meta.auto_created:
            kind = str(link.model._meta.verbose_name_plural)
            moved[kind] = moved.get(kind, 0) + count
    return moved


def move_one_link(link: models.ForeignKey, source: models.Model, target: models.Model) -> int:
    rows = link.model._base_manager.filter(**{link.name: source})
    try:
        with transaction.atomic():
            return rows.update(**{link.name: target})
    except IntegrityError as error:
        if not link.model._meta.auto_created:
            kind = link.model._meta.verbose_name_plural
            raise Refused(
                [_("Beide hebben dezelfde %s. Haal die eerst bij één van de twee weg.") % kind]
            ) from error
    for row in rows:
        move_or_drop(row, link, target)
    return 0


def move_or_drop(row: models.Model, link: models.ForeignKey, target: models.Model) -> None:
    try:
        with transaction.atomic():
            type(row)._base_manager.filter(pk=row.pk).update(**{link.name: target})
    except IntegrityError:  # the target stands there already
        row.delete()


def links_in_words(source: models.Model) -> list[tuple[str, int]]:
    """(kind, how many) of everything that would move."""
    counted = [
        (str(link.model._meta.verbose_name_plural), count)
        for link in links_to(type(source))
        if not link.model._meta.auto_created
        and (count := link.model._base_manager.filter(**{link.name: source}).count())
    ]
    return sorted(counted)
