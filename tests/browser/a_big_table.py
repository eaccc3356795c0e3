"""A table of any number of parties in the middle of its talk, with awkward words, to look at and to measure."""

LONG = " ".join(["Een heel lange zin die niemand in één adem zegt en die toch helemaal blijft staan;"] * 23)
NAMES = (
    "Bibliotheek",
    "Stichting Samenwerkingsverband Ontwikkelingsmaatschappij Waardlanden-Rivierengebied",
    "مركز الحي",
    "Zorg & Zo 🙂",
    "Mbo",
)
WORDS = ("Ruimte waar je lawaai mag maken", LONG[:330], "مكان لنا جميعًا", "Sleutels 🔑 & koffie", "Tijd")


def table_of(number, phase):
    """A whole collaboration as a file: every party has a get, a give, a reading, and answered in its own way."""
    people = [[f"p{one}-a", f"p{one}-b"] for one in range(1, number + 1)]
    return {
        "format": "halen-brengen-scenario",
        "format_version": 2,
        "title": f"Aan tafel met {number}",
        "phase": phase,
        "parties": [_party(one, people[one - 1]) for one in range(1, number + 1)],
        "meeting": {"facilitators": [{"name": "Zoë"}], "scribe": {"name": "Stefan"}},
        "plenary_questions_shown": ["stands_out", "agreement", "difference", "meaning"],
        "parked_observations": [{"id": "r1", "said_by_party": "p1", "text": LONG, "parked_at": MOMENT}],
        "combined_poster": {"items": [entry for one in range(1, number + 1) for entry in _entries(one, number)]},
        "observations": [
            {
                "id": "o1",
                "kind": "agreement",
                "said_by_party": "p2",
                "said_by_person": "p2-a",
                "text": LONG,
                "names_parties": ["p1", "p2"],
                "recognised_by": ["p1"],
                "not_recognised_by": ["p3"],
            },
            {"id": "o2", "kind": "meaning", "said_by_party": "p3", "text": WORDS[2], "recorded_by": "scribe"},
        ],
        "bridges_opened_at": MOMENT,
        "bridges": [
            {
                "get": "e1-get",
                "give": "e2-give",
                "laid_by_party": "p3",
                "answers": [{"party": "p1", "word": "can"}, {"party": "p2", "word": "not_so", "recorded_by": "scribe"}],
            },
            {"get": "e2-get", "give": "e3-give", "laid_by_party": "p1", "laid_by_person": "p1-b"},
        ],
        "open_points": [{"text": WORDS[1], "parties": ["p1", "p2"], "recorded_by": "facilitator"}],
    }


MOMENT = "2026-02-05T09:00:00+01:00"


def _party(one, people):
    name = NAMES[(one - 1) % len(NAMES)]
    name = name if one <= len(NAMES) else f"{name} {one}"
    words = WORDS[(one - 1) % len(WORDS)]
    return {
        "id": f"p{one}",
        "name": name,
        "people": [{"id": person, "name": f"Iemand {person}"} for person in people],
        "speaking_order": one,
        "poster": {
            "gets": [{"id": f"p{one}-get", "text": words}, {"id": f"p{one}-get-2", "text": "Nog iets om te halen"}],
            "gives": [
                {"id": f"p{one}-give", "text": words, "interest": {"text": "Omdat het ons raakt", "level": None}}
            ],
            "ambition_reading": words,
            "commitment": "" if one == 2 else words,
            "means": words,
            "feasibility": words,
            "hung_at": MOMENT,
        },
        "time": {"presented_at": MOMENT},
        "contract": {
            "text": words,
            "view_on_interests": words,
            "gets": [f"p{one}-get"],
            "gives": [f"p{one}-give"],
            "spoken_at": MOMENT,
            "answer": ("yes", "reserve", "not_yet")[one % 3],
            "reserve": words if one % 3 == 1 else "",
        },
    }


def _entries(one, number):
    other = f"p{one % number + 1}"
    return [
        {
            "id": f"e{one}-{side}",
            "side": side,
            "text": WORDS[(one - 1) % len(WORDS)],
            "sources": [f"p{one}-{side}"],
            "lane": f"p{one}",
            "states": [{"party": f"p{one}", "state": "heard" if one % 2 else "confirmed", "recorded_by": recorder}],
        }
        for side, recorder in (("get", None), ("give", None if one % 2 else "scribe"))
    ] + [
        {
            "id": f"s{one}",
            "side": "give" if one % 2 else "get",
            "text": f"Samen {one}: {WORDS[(one - 1) % len(WORDS)][:160]}",
            "source_parties": [f"p{one}", other],
            "states": [{"party": f"p{one}", "state": "confirmed"}, {"party": other, "state": "heard"}],
        }
    ]
