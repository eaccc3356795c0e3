from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "halenbrengen.ui"
