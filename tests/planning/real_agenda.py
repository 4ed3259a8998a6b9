"""The year agenda 2021-2022 of Leidschendam-Voorburg, as the demo tells it."""

from leagenda.home.demo.year_2021 import year_agenda as real_agenda

__all__ = ["real_agenda"]
