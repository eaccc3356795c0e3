from django.apps import AppConfig


class PlenaryConfig(AppConfig):
    name = "halenbrengen.plenary"
