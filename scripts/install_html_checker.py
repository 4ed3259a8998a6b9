"""Fetches the Nu HTML checker, with which the tests look at every page, and prints nothing."""

import subprocess
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "tests" / "browser" / "checker"

subprocess.run(["npm", "ci", "--silent", "--no-audit", "--no-fund"], cwd=FOLDER, check=True)
