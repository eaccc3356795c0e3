"""Whether what a file tells agrees with itself: who belongs to whom, and what the method never does without."""

from collections import Counter
from dataclasses import dataclass

from halenbrengen.method.phrases import phrase
from halenbrengen.record.format import CHECK, FACILITATOR, NEW_INTEREST

SAME_NAME = phrase("een andere partij heet ook zo.")
SAME_PLACE = phrase("een andere partij heeft dezelfde plaats in de volgorde.")
SAME_TURN = phrase("er kan maar één partij tegelijk aan de beurt zijn.")
NOT_OF_PARTY = phrase("“%(id)s” hoort niet bij %(party)s.")
NOT_OF_SIDE = phrase("“%(id)s” staat niet aan deze kant van de plaat van %(party)s.")
OTHER_SIDE = phrase("“%(id)s” staat aan de andere kant van de gezamenlijke plaat.")
OWN_QUESTION = phrase("een partij stelt geen vraag in haar eigen beurt.")
BOTH = phrase("“%(id)s” staat in twee lijsten die elkaar uitsluiten.")
NO_SOURCE = phrase("hier hoort minstens één bron te staan: zonder bron zegt niemand dit.")
NO_OWNER = phrase("hier hoort minstens één partij te staan.")
NOT_A_SOURCE = phrase("“%(id)s” is geen bron van deze regel.")
TWICE = phrase("“%(id)s” staat hier twee keer.")
PARTY_RAISES = phrase("een nieuw belang meldt een partij.")
WHAT_HAPPENED = phrase("bij een nieuw belang hoort wat er is voorgevallen.")
NOT_ASKED = phrase("over “%(id)s” ging deze vraag niet.")


@dataclass(frozen=True)
class Told:
    """Who and what belongs to which party, by id."""

    parties: set
    people: dict
    items: dict
    sides: dict


def check_agreement(told, reading):
    """Report every contradiction; what is not there, or leads nowhere, was reported before and is passed over."""
    parties = told["parties"]
    lines = [
        (party["id"], side, line["id"])
        for party in parties
        for side in ("gets", "gives")
        for line in party["poster"][side]
    ]
    belongs = Told(
        parties={party["id"] for party in parties},
        people={person["id"]: party["id"] for party in parties for person in party["people"]},
        items={item: party for party, _side, item in lines},
        sides={item: side for _party, side, item in lines},
    )
    _check_table(parties, reading)
    for number, party in enumerate(parties):
        _check_party(party, f"/parties/{number}", belongs, reading)
    for name in ("parked_observations", "observations"):
        for number, each in enumerate(told[name]):
            _check_said(each, f"/{name}/{number}", belongs, reading)
    for number, entry in enumerate(told["combined_poster"]["items"]):
        _check_entry(entry, f"/combined_poster/items/{number}", belongs, reading)
    _check_together(told, belongs, reading)
    _check_afterwards(told, belongs, reading)


def _check_together(told, belongs, reading):
    sides = {entry["id"]: entry["side"] for entry in told["combined_poster"]["items"]}
    for number, bridge in enumerate(told["bridges"]):
        place = f"/bridges/{number}"
        for side in ("get", "give"):
            if sides.get(bridge[side], side) != side:
                reading.fault(f"{place}/{side}", OTHER_SIDE, id=bridge[side])
        _belongs(bridge["laid_by_person"], bridge["laid_by_party"], f"{place}/laid_by_person", belongs, reading)
        _once([each["party"] for each in bridge["answers"]], f"{place}/answers", reading)
    _once([f"{each['get']} {each['give']}" for each in told["bridges"]], "/bridges", reading)
    for number, point in enumerate(told["open_points"]):
        if not point["parties"]:
            reading.fault(f"/open_points/{number}/parties", NO_OWNER)


def _check_table(parties, reading):
    names = Counter((party["name"] or "").casefold() for party in parties)
    places = Counter(party["speaking_order"] for party in parties)
    running = [number for number, party in enumerate(parties) if party["time"]["step"]]
    for number, party in enumerate(parties):
        if party["name"] and names[party["name"].casefold()] > 1:
            reading.fault(f"/parties/{number}/name", SAME_NAME)
        if party["speaking_order"] and places[party["speaking_order"]] > 1:
            reading.fault(f"/parties/{number}/speaking_order", SAME_PLACE)
    for number in running[1:]:
        reading.fault(f"/parties/{number}/time/step", SAME_TURN)


def _check_party(party, place, belongs, reading):
    own = party["id"]
    for side in ("gets", "gives"):
        for number, line in enumerate(party["poster"][side]):
            here = f"{place}/poster/{side}/{number}"
            _belongs(line["contributed_by"], own, f"{here}/contributed_by", belongs, reading)
            for count, change in enumerate(line["changes"]):
                _belongs(change["told_by"], own, f"{here}/changes/{count}/told_by", belongs, reading)
    for number, question in enumerate(party["questions_received"]):
        here = f"{place}/questions_received/{number}"
        if question["from_party"] == own:
            reading.fault(f"{here}/from_party", OWN_QUESTION)
        _belongs(question["from_person"], question["from_party"], f"{here}/from_person", belongs, reading)
    if party["contract"]:
        _belongs(party["contract"]["spoken_by"], own, f"{place}/contract/spoken_by", belongs, reading)
        for side in ("gets", "gives"):
            for number, item in enumerate(party["contract"][side]):
                if item in belongs.items and (belongs.items[item], belongs.sides[item]) != (own, side):
                    reading.fault(f"{place}/contract/{side}/{number}", NOT_OF_SIDE, id=item, party=own)


def _check_said(each, place, belongs, reading):
    _belongs(each["said_by_person"], each["said_by_party"], f"{place}/said_by_person", belongs, reading)
    _exclusive(each, "recognised_by", "not_recognised_by", place, reading)
    _once([answer["party"] for answer in each.get("answers", ())], f"{place}/answers", reading)


def _check_entry(entry, place, belongs, reading):
    sources = {*entry["source_parties"], *(belongs.items.get(item) for item in entry["sources"])}
    if not sources:
        reading.fault(f"{place}/source_parties", NO_SOURCE)
    said = [(f"{place}/confirmed_by/{number}", party) for number, party in enumerate(entry["confirmed_by"])]
    said += [(f"{place}/states/{number}/party", each["party"]) for number, each in enumerate(entry["states"])]
    said += [(f"{place}/lane", entry["lane"])] if entry["lane"] else []
    for here, party in said:
        if party in belongs.parties and party not in sources:
            reading.fault(here, NOT_A_SOURCE, id=party)
    _once([each["party"] for each in entry["states"]], f"{place}/states", reading)


def _check_afterwards(told, belongs, reading):
    for number, ingredient in enumerate(told["ambition"]["ingredients"]):
        if not ingredient["sources"]:
            reading.fault(f"/ambition/ingredients/{number}/sources", NO_SOURCE)
    if told["ambition"]["sharpened"]:
        _check_carried(told["ambition"]["sharpened"], "/ambition/sharpened", reading)
    if told["ambition"]["asked_now"]:
        answers = told["ambition"]["asked_now"]["answers"]
        _once([each["party"] for each in answers], "/ambition/asked_now/answers", reading)
    for number, interest in enumerate(told["interests_to_watch"]):
        if not interest["party_ids"]:
            reading.fault(f"/interests_to_watch/{number}/party_ids", NO_OWNER)
    for number, happening in enumerate(told["follow_up"]):
        _check_happening(happening, f"/follow_up/{number}", belongs, reading)


def _check_happening(happening, place, belongs, reading):
    _check_carried(happening, place, reading)
    if happening["kind"] == NEW_INTEREST:
        if happening["raised_by"] == FACILITATOR:
            reading.fault(f"{place}/raised_by", PARTY_RAISES)
        else:
            person = happening["raised_by_person"]
            _belongs(person, happening["raised_by"], f"{place}/raised_by_person", belongs, reading)
        if not (happening["what_happened"] or "").strip():
            reading.fault(f"{place}/what_happened", WHAT_HAPPENED)
    if happening["kind"] == CHECK:
        for number, answer in enumerate(happening["answers"]):
            if answer["interest"] not in happening["affects"]:
                reading.fault(f"{place}/answers/{number}/interest", NOT_ASKED, id=answer["interest"])


def _check_carried(version, place, reading):
    _exclusive(version, "agreed_by", "reserved_by", place, reading)
    _once([each["party"] for each in version["carryings"]], f"{place}/carryings", reading)
    if version["sharpening"]:
        _once([each["party"] for each in version["sharpening"]["answers"]], f"{place}/sharpening/answers", reading)


def _belongs(person, party, place, belongs, reading):
    if person in belongs.people and party in belongs.parties and belongs.people[person] != party:
        reading.fault(place, NOT_OF_PARTY, id=person, party=party)


def _exclusive(each, one, other, place, reading):
    for party in each.get(one, ()):
        if party in each[other]:
            reading.fault(f"{place}/{other}", BOTH, id=party)


def _once(ids, place, reading):
    for each, times in Counter(ids).items():
        if times > 1:
            reading.fault(place, TWICE, id=each)
