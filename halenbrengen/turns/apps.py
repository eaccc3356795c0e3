from django.apps import AppConfig


class TurnsConfig(AppConfig):
    name = "halenbrengen.turns"

    def ready(self):
        from halenbrengen.collaborations.commands import new_party_gets
        from halenbrengen.turns.commands import give_turn

        new_party_gets.append(give_turn)
