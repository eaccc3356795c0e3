"""The page of the informal contract."""

import pytest

from halenbrengen.contracts.models import Statement, StatementAnswer
from halenbrengen.method.phases import Phase

LEGAL = ("handteken", "signature", "ondertek", "rechtsgeldig", "bindend")


@pytest.fixture
def contracting(table):
    table.move_to(Phase.CONTRACTING)
    return table


def address(seat, page="contract"):
    return f"/s/{seat.public_id}/{page}"


def test_a_party_walks_from_writing_to_answering(contracting, client_for):
    item = contracting.item(text="Machines")
    seat = contracting.person().seat
    client = client_for(seat)
    client.post(address(seat, "contract/statement"), {"interests": "Trots", "items": [item.pk]})
    client.post(address(seat, "contract/spoken"), {"spoken_by": seat.pk})
    client.post(address(seat, "contract/answer"), {"answer": "not_yet"})
    statement = Statement.objects.get()
    assert (statement.interests, statement.spoken_by, statement.answered.answer) == ("Trots", seat, "not_yet")
    page = client.get(address(seat)).content.decode()
    assert "Machines" in page and "hardop gezegd door Karin Blokland" in page


def test_a_wrong_choice_is_refused_beside_its_field_and_nothing_is_lost(contracting, client_for):
    seat = contracting.person().seat
    theirs = contracting.item(party=1)
    answer = client_for(seat).post(
        address(seat, "contract/statement"), {"interests": "Trots", "items": [theirs.pk]}, headers={"X-Outbox": "1"}
    )
    assert (answer.status_code, list(answer.json()["errors"])) == (422, ["items"])
    plain = client_for(seat).post(address(seat, "contract/answer"), {"answer": "maybe", "reserve": "Mijn bestuur"})
    assert plain.status_code == 422 and "Mijn bestuur" in plain.content.decode()
    assert not Statement.objects.exists() and not StatementAnswer.objects.exists()


def test_the_page_of_others_offers_no_form_for_words(contracting, client_for):
    for viewer in (contracting.viewer("facilitator"), contracting.viewer("observer")):
        page = client_for(viewer.seat).get(address(viewer.seat)).content.decode()
        assert "contract/statement" not in page and "contract/answer" not in page


def test_a_party_passes_only_for_itself(contracting, client_for):
    seat = contracting.person().seat
    other = contracting.parties[1].pk
    answer = client_for(seat).post(address(seat, f"contract/parties/{other}/pass"))
    assert answer.status_code == 422 and not Statement.objects.exists()


def test_r28_no_word_of_law_and_no_signature(contracting, client_for):
    seat = contracting.person().seat
    page = client_for(seat).get(address(seat)).content.decode().lower()
    assert "geen overeenkomst voor de wet" in page
    assert not [word for word in LEGAL if word in page]


def test_an_answer_stands_with_the_question_it_answers(contracting):
    from halenbrengen.changes.parts import render_part
    from halenbrengen.contracts import commands

    for number, party in enumerate(contracting.parties):
        by = contracting.person(number)
        commands.write_statement(party, interests="Trots", view_on_interests="", by=by)
        commands.speak(party, by=by)
        commands.answer(party, answer="not_yet", by=by)
    shown = render_part("contract-statements", contracting.viewer("beamer").group)
    assert shown.count("Staan wij hierachter?") == shown.count("nog niet</dd>") == 3
