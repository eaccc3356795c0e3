from halenbrengen.method.rules import RULE_KEYS, RULES


def test_r6_the_four_rules_are_told_in_full_and_stay_in_sight_in_short():
    assert [(rule.key, rule.short) for rule in RULES] == [
        ("a", "Nieuwsgierig luisteren"),
        ("b", "Ieder dezelfde minuten"),
        ("c", "Open vragen, zonder oordeel of lof"),
        ("d", "Onduidelijk? Vraag ernaar"),
    ]
    assert [rule.line for rule in RULES] == [
        "Nieuwsgierig naar de ander: luisteren om te begrijpen.",
        "Ieder dezelfde minuten; ik let op de klok. Wie het laatst komt, krijgt dezelfde aandacht als wie begint.",
        "Vraag open door, zonder af te keuren of te prijzen.",
        "Is een woord of regel onduidelijk? Vraag ernaar.",
    ]
    assert frozenset("abcd") == RULE_KEYS
