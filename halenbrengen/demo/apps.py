from django.apps import AppConfig


class DemoConfig(AppConfig):
    name = "halenbrengen.demo"
