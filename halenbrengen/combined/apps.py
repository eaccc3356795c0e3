from django.apps import AppConfig


class CombinedConfig(AppConfig):
    name = "halenbrengen.combined"
