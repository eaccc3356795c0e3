from django.apps import AppConfig


class RoomConfig(AppConfig):
    name = "halenbrengen.room"
