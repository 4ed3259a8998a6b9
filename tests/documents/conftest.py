"""Something that documents hang on, and documents."""

import pytest

from leagenda.documents.models import Document
from tests.documents.files import upload
from tests.factories import ActionFactory, YearAgendaFactory


@pytest.fixture
def year_agenda(db):
    """One that everybody who signs in may read."""
    return YearAgendaFactory(adopted_on="2021-07-06", adopted_by="de stuurgroep")


@pytest.fixture
def action(year_agenda):
    return ActionFactory(ambition__plan__of=year_agenda)


@pytest.fixture
def keep(officer, year_agenda):
    """Keeps a document: `keep(to=action, confidentiality="confidential", people=[bo])`."""

    def kept(
        file=None, *, to=None, by=None, people=(), organisations=(), title="Verslag", **values
    ):
        document = Document(title=title, **values)
        readers = {"people": people, "organisations": organisations}
        return document.add(file or upload(), to=to or year_agenda, by=by or officer, **readers)

    return kept


@pytest.fixture
def stored(files_folder):
    """The files that are there now."""
    return lambda: [path for path in files_folder.rglob("*") if path.is_file()]
