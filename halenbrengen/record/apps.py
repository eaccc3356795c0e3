from django.apps import AppConfig


class RecordConfig(AppConfig):
    name = "halenbrengen.record"

    def ready(self):
        from halenbrengen.changes.duties import DUTIES, Duty
        from halenbrengen.method.phases import Phase
        from halenbrengen.record.commands import come_nearer, release, tidy
        from halenbrengen.record.own.keeping import due_now
        from halenbrengen.room.commands import on_entering

        on_entering[Phase.FOLLOW_UP].append(release)
        DUTIES.append(Duty("keeping", due=due_now, act=come_nearer))
        DUTIES.append(Duty("tidying", due=tidy, act=come_nearer))
