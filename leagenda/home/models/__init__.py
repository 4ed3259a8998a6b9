"""The nouns of the home room; none of them is stored."""

from leagenda.home.models.desk import Desk, NextStep
from leagenda.home.models.manual import Chapter, chapters, picture

__all__ = ["Chapter", "Desk", "NextStep", "chapters", "picture"]
