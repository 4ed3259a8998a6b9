"""Parts of a year agenda on which documents hang."""

from typing import Any

from leagenda.planning.models.part import Part


class WithDocuments(Part):
    """What the room of documents asks of a noun that keeps any."""

    keeps_documents = True
    places_for_documents: Any = None

    class Meta(Part.Meta):
        abstract = True

    @classmethod
    def with_keys(cls, keys):
        """The rows under these keys, with what their names and addresses take."""
        found = cls.objects.filter(pk__in=keys)
        return found.select_related(*cls.paths) if cls.paths else found

    @property
    def documents_scope(self):
        return self.year_agenda

    def obstacles_to_keeping_documents(self, by) -> list[str]:
        return self.obstacles_to_writing(by)
