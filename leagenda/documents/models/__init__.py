"""The nouns of documents, to be imported by the rooms above."""

from leagenda.documents.models.document import Document
from leagenda.documents.models.subject import with_subjects
from leagenda.documents.models.version import Version

__all__ = ["Document", "Version", "with_subjects"]
