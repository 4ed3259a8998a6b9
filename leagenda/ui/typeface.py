"""The typeface of the pages, for what is drawn on the server: PDF and charts.

The build puts the TrueType files beside the stylesheet; without them the drawing falls back.
"""

from pathlib import Path

FONTS = Path(__file__).resolve().parents[1] / "static" / "leagenda" / "dist" / "fonts"
