from django.apps import AppConfig


class DawdlingConfig(AppConfig):
    name = "tests.background"
    label = "dawdling"
