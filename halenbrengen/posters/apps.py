from django.apps import AppConfig


class PostersConfig(AppConfig):
    name = "halenbrengen.posters"

    def ready(self):
        from halenbrengen.collaborations.commands import new_party_gets
        from halenbrengen.posters.commands import give_poster

        new_party_gets.append(give_poster)
