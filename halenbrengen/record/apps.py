from django.apps import AppConfig


class RecordConfig(AppConfig):
    name = "halenbrengen.record"

    def ready(self):
        from halenbrengen.method.phases import Phase
        from halenbrengen.record.commands import release
        from halenbrengen.room.commands import on_entering

        on_entering[Phase.FOLLOW_UP].append(release)
