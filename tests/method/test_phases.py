from halenbrengen.method.phases import Phase, next_phase, previous_phase


def test_the_phases_come_in_the_order_of_the_method():
    assert list(Phase) == [
        "preparation",
        "opening",
        "rules",
        "presentations",
        "combining",
        "plenary",
        "contracting",
        "follow_up",
        "archived",
    ]


def test_people_see_dutch_names():
    assert [phase.label for phase in Phase] == [
        "Voorbereiding",
        "Bedoeling",
        "Spelregels",
        "Posterronde",
        "Samenvatten",
        "Plenair",
        "Contracteren",
        "Vervolg",
        "Afgesloten",
    ]


def test_next_and_previous_undo_each_other_and_stop_at_the_ends():
    phases = list(Phase)
    assert [next_phase(phase) for phase in phases] == [*phases[1:], None]
    assert [previous_phase(phase) for phase in phases] == [None, *phases[:-1]]


def test_earlier_and_later_follow_the_conversation_and_not_the_alphabet():
    assert sorted(Phase, reverse=True) == list(reversed(Phase))
    assert Phase.OPENING < Phase.COMBINING <= Phase.COMBINING
    assert Phase.PREPARATION < Phase.ARCHIVED
    assert not Phase.PREPARATION > Phase.ARCHIVED


def test_a_phase_read_from_the_store_compares_as_a_phase():
    assert Phase.OPENING > "preparation"
    assert Phase.PLENARY >= "combining"
    assert next_phase("rules") is Phase.PRESENTATIONS
