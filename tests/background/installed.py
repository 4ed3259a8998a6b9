"""The settings of an installation whose workers know the work of these tests."""

from leagenda.config.settings import *  # noqa: F403
from leagenda.config.settings import INSTALLED_APPS

INSTALLED_APPS = [*INSTALLED_APPS, "tests.background"]
