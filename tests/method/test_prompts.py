from halenbrengen.method.prompts import PROMPTS


def test_the_homework_asks_seven_things_in_the_order_of_the_poster():
    assert [(field, prompt.question, prompt.heading) for field, prompt in PROMPTS.items()] == [
        ("get", "Wat komen jullie halen?", "Wij komen halen"),
        ("give", "Wat komen jullie brengen?", "Wij komen brengen"),
        ("motivation", "Wat drijft jullie?", "Wat ons drijft"),
        ("ambition_reading", "Hoe lezen jullie de ambitie?", "Hoe wij de ambitie lezen"),
        ("commitment", "Hoe zeker doen jullie mee?", "Hoe zeker wij meedoen"),
        ("means", "Wat hebben jullie ervoor?", "Wat we ervoor hebben"),
        ("feasibility", "Wat is voor jullie haalbaar?", "Wat haalbaar is"),
    ]
    assert PROMPTS["get"].hint == "Wat moet deze samenwerking opleveren om jullie tijd waard te zijn?"


def test_only_the_two_sides_ask_for_one_more():
    assert [field for field, prompt in PROMPTS.items() if prompt.another] == ["get", "give"]


def test_no_hint_gives_an_example_to_copy():
    hints = [prompt.hint.lower() for prompt in PROMPTS.values()]
    assert [hint for hint in hints if "bijvoorbeeld" in hint or "bv." in hint or "zoals" in hint] == []
