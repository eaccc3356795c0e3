from halenbrengen.method.kinds import (
    Answer,
    EntryState,
    InterestLevel,
    InterestState,
    ObservationKind,
    Side,
    TurnStep,
)


def test_every_kind_has_its_code_and_its_dutch_word():
    assert [kind.choices() for kind in (Side, InterestLevel, TurnStep, Answer)] == [
        [("get", "Halen"), ("give", "Brengen")],
        [("individual", "persoon"), ("organisation", "organisatie"), ("network", "netwerk")],
        [("present", "vertellen"), ("questions", "vragen"), ("change", "wisselen")],
        [("yes", "ja"), ("reserve", "onder voorbehoud"), ("not_yet", "nog niet")],
    ]
    assert list(EntryState) == ["heard", "confirmed", "reworded", "withdrawn"]
    assert list(InterestState) == ["unconfirmed", "confirmed", "reworded", "no_longer"]


def test_the_plenary_asks_what_stands_out_first_and_what_it_means_last():
    assert list(ObservationKind) == ["stands_out", "agreement", "difference", "meaning"]


def test_a_kind_read_from_the_store_is_the_kind_itself():
    assert Side("give") is Side.GIVE
    assert f"{Side.GIVE}" == "give"
