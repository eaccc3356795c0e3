from django.apps import AppConfig


class PostersConfig(AppConfig):
    name = "halenbrengen.posters"

    def ready(self):
        from halenbrengen.collaborations.commands import new_party_gets, party_holds
        from halenbrengen.posters.commands import give_poster
        from halenbrengen.posters.queries import holds_something

        new_party_gets.append(give_poster)
        party_holds.append(holds_something)
