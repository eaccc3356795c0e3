from django.apps import AppConfig


class RoomConfig(AppConfig):
    name = "halenbrengen.room"

    def ready(self):
        from halenbrengen.collaborations.queries import tells_what_is_next
        from halenbrengen.room.next_thing import next_thing

        tells_what_is_next.append(next_thing)
