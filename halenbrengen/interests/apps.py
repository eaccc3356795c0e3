from django.apps import AppConfig


class InterestsConfig(AppConfig):
    name = "halenbrengen.interests"

    def ready(self):
        from halenbrengen.changes.duties import DUTIES, Duty
        from halenbrengen.collaborations.queries import tells_what_is_next
        from halenbrengen.interests.checks.first_page import checks_and_gathering
        from halenbrengen.interests.checks.queries import collaborations_with_a_check_due
        from halenbrengen.interests.commands import ask_what_is_due

        DUTIES.append(Duty("checks", due=collaborations_with_a_check_due, act=ask_what_is_due))
        tells_what_is_next.append(checks_and_gathering)
