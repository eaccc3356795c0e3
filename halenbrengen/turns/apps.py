from django.apps import AppConfig


class TurnsConfig(AppConfig):
    name = "halenbrengen.turns"

    def ready(self):
        from halenbrengen.collaborations.commands import new_party_gets, party_gone
        from halenbrengen.turns.commands import close_the_gap, give_turn

        new_party_gets.append(give_turn)
        party_gone.append(close_the_gap)
