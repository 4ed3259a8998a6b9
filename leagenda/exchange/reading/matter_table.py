"""A table with what is still open: questions and preferences, and how they were settled."""

import re

from leagenda.exchange.reading.draft import Draft
from leagenda.exchange.reading.facts import DAY, day_in
from leagenda.exchange.reading.side_table import SideRow
from leagenda.planning.models import OpenMatterContent, WorkPlanContent

PREFERENCE = re.compile(r"\bvoorkeur", re.IGNORECASE)
STILL_OPEN = re.compile(r"(?:nee|nog niet|open|niet|[-–—])\.?", re.IGNORECASE)


def read_matter(draft: Draft, plan: WorkPlanContent, row: SideRow) -> None:
    if not row.text("text"):
        return
    told = row.text("settlement")
    settled = "" if STILL_OPEN.fullmatch(told) else told
    matter = OpenMatterContent(
        kind="preference" if PREFERENCE.search(row.text("kind")) else "question",
        text=row.text("text"),
        raised_by=row.text("raised_by"),
        settled_on=day_in(settled),
        settlement=DAY.sub("", settled, count=1).strip(" :,") if day_in(settled) else settled,
    )
    matter.id = draft.identity(row.row.marker, matter.id)
    plan.matters.append(matter)
    draft.source(matter.id, "text", row.lines)
