"""A conversation of three parties in which every command that there is gets done at least once."""

from datetime import date, timedelta

from django.utils import timezone

from halenbrengen.collaborations import commands as people
from halenbrengen.collaborations.models import Seat
from halenbrengen.combined import commands as combined
from halenbrengen.contracts import commands as contracts
from halenbrengen.interests import commands as interests
from halenbrengen.mails import commands as mails
from halenbrengen.mails.models import Letter
from halenbrengen.method.kinds import ObservationKind
from halenbrengen.method.rules import RULES
from halenbrengen.plenary import commands as plenary
from halenbrengen.posters import commands as posters
from halenbrengen.posters.history import last_act
from halenbrengen.posters.models import FIELDS, OtherWording
from halenbrengen.posters.papers.pictures import plain_picture
from halenbrengen.record import commands as record
from halenbrengen.room import commands as room
from halenbrengen.turns import commands as turns
from halenbrengen.turns.models import Extension, Turn
from tests.posters import pictures

BASE = "https://gesprek.example"
WORDS = {"text": "Machines van nu", "interest": "trots op de school", "level": "organisation"}


def tell_everything(table, later):
    """From the laid table to the follow-up; `later(seconds)` lets time go by."""
    for act in (
        lay_the_table,
        change_the_table,
        invite_everybody,
        write_the_posters,
        change_minds,
        fill_in_paper,
        hang_and_open,
        explain_the_rules,
        choose_for_the_wall,
        hold_the_first_turn,
        ask_and_put,
        give_extra_time,
        take_a_break,
        sum_up,
        answer_what_was_heard,
        talk_together,
        look_for_bridges,
        contract,
        keep_interests,
        follow_up,
        meet_again,
        put_the_record_right,
        keep_and_erase,
    ):
        act(table, table.viewer("facilitator"))
        later(30)


def lay_the_table(table, lead):
    people.change_setup(table.collaboration, title="Techniekhuis", draft_ambition="Leren met je handen.", by=lead)
    table.parties.append(people.add_party(table.collaboration, name="Ondernemerskring", by=lead))
    for name in ("Bas van Loon", "Mieke de Wit"):
        people.invite(table.collaboration, name=name, party=table.parties[3], email="bas@kring.example", by=lead)
    people.choose_language(table.person(3, 1).seat, language="en", by=table.person(3, 1))
    turns.set_times(table.collaboration, present=300, questions=120, by=lead)
    room.move_on(table.collaboration, by=lead)
    room.move_back(table.collaboration, by=lead)
    people.word_line(table.collaboration, moment="purpose", language="nl", text="Wij zijn er om te luisteren.", by=lead)
    people.word_line(table.collaboration, moment="purpose", language="nl", text="", by=lead)
    people.word_line(table.collaboration, moment="homework", language="nl", text="Schrijf samen.", by=lead)


def change_the_table(table, lead):
    """A party that was a mistake, another name, another function, and somebody who puts their own name right."""
    wrong = people.add_party(table.collaboration, name="Vergissing", by=lead)
    people.remove_party(wrong, by=lead)
    people.rename_party(table.parties[1], name="Gemeente Waardlanden-Oost", by=lead)
    seat = table.person(0, 0).seat
    how = {"name": seat.name, "party": table.parties[0], "email": ""}
    people.change_person(seat, **how, function="directeur", spokesperson=True, by=lead)
    own = table.person(0, 1)
    record.correct_particulars(own.seat, name="Yusuf Arslan-Kaya", function="docent", email="", by=own)


def invite_everybody(table, lead):
    guests = list(Seat.objects.filter(party__collaboration=table.collaboration))
    people.send_invitations(table.collaboration, guests[:2], base=BASE, by=lead)
    first, second = Letter.objects.filter(collaboration=table.collaboration)[:2]
    mails.hand_over(table.collaboration, [first], by=lead)
    people.renew_link(second.seat, base=BASE, by=lead)  # withdraws the letter, ends the link
    people.send_reminders(table.collaboration, guests[:1], base=BASE, by=lead)
    people.write_out_invitation(guests[3], base=BASE, by=lead)
    token = people.make_link(guests[4], by=lead)
    here = people.let_in(token)
    people.let_in(token)
    people.end_other_devices(guests[4], here.browser, by=table.person(2))
    people.make_links(table.collaboration, guests[5:6], by=lead)
    post_letters(table, lead)
    people.remove_person(table.person(3, 1).seat, by=lead)


def post_letters(table, lead):
    """Each end that a letter can come to."""
    letter = Letter.objects.filter(collaboration=table.collaboration).last()
    mails.mark_put_off(letter, "De postbode komt later.")
    letter.refresh_from_db()
    mails.mark_refused(letter, "Dit adres bestaat niet.")
    letter.refresh_from_db()
    mails.send_again(letter, by=lead)
    letter.refresh_from_db()
    Letter.objects.filter(pk=letter.pk).update(claimed_at=letter.due_at)
    mails.mark_unsure(letter, "De verbinding brak.")
    letter.refresh_from_db()
    mails.leave_be(letter, by=lead)
    mails.mark_sent(Letter.objects.filter(collaboration=table.collaboration, handed_over_at=None).first())


def write_the_posters(table, lead):
    """The first two parties write; the third fills in paper, the fourth comes without."""
    for party in (0, 1):
        by, poster = table.person(party), table.poster(party)
        table.get = posters.write_item(poster, side="get", text=f"Machines {party}", level="network", by=by)
        posters.write_item(poster, side="get", text=f"Stageplekken {party}", interest="doorstroom", by=by)
        table.give = posters.write_item(poster, side="give", text=f"Vier docenten {party}", by=by)
        for field in FIELDS:
            posters.write_field(poster, field=field, text=f"{field} {party}", base="", by=by)


def change_minds(table, lead):
    karin, yusuf, poster = table.person(0, 0), table.person(0, 1), table.poster(0)
    first, second = poster.items.filter(side="get")
    before = {"text": first.text, "interest": "", "level": "network"}
    posters.reword_item(first, **WORDS, base=before, by=karin)
    posters.reword_item(first, **{**WORDS, "text": "Nieuwe machines"}, base=before, by=yusuf)
    wording = OtherWording.objects.filter(poster=poster).first()
    posters.settle_wording(wording, text=wording.text, base=WORDS["text"], by=karin)
    posters.write_field(poster, field="means", text="Uren", base="means 0", by=karin)
    posters.write_field(poster, field="means", text="Geld", base="means 0", by=yusuf)
    wording = OtherWording.objects.filter(poster=poster, field="means").first()
    posters.settle_wording(wording, text="Uren en geld", base="Uren", by=yusuf)
    posters.place_item(second, place=1, by=karin)
    posters.strike_item(second, by=karin)
    posters.restore_item(second, by=karin)
    posters.undo_act(last_act(yusuf)["act"], by=yusuf)
    posters.hand_in(poster, by=karin)
    posters.look_at(poster, by=lead)
    posters.take_back(poster, by=karin)
    posters.hand_in(poster, by=karin)


def fill_in_paper(table, lead):
    scribe, person, poster = table.viewer("scribe"), table.person(2), table.poster(2)
    posters.put_up_photo(poster, plain_picture(pictures.jpeg()), by=scribe)
    line = posters.transcribe_line(poster, side="get", text="Een gebouw dat leeft", by=scribe)
    wrong = posters.transcribe_line(poster, side="give", text="Een zaal", interest="leven", by=scribe)
    posters.transcribe_field(poster, field="motivation", text="Wij zijn buren.", base="", by=scribe)
    posters.correct_transcription(line, text="Een huis dat leeft", interest="buurt", by=person)
    posters.strike_transcription(wrong, by=scribe)
    posters.put_up_photo(poster, plain_picture(pictures.jpeg(colour="navy")), by=scribe)
    posters.take_down_photo(poster, by=scribe)
    posters.put_up_photo(poster, plain_picture(pictures.jpeg()), by=scribe)
    table.paper = posters.transcribe_line(poster, side="give", text="Een zaal in de avond", by=scribe)


def hang_and_open(table, lead):
    posters.hang(table.collaboration, by=lead)
    posters.hang_poster(table.poster(1), by=lead)
    room.move_on(table.collaboration, by=lead)
    room.say_purpose(table.collaboration, by=lead)
    turns.record_absence(table.parties[3], reason="Ziek", by=lead)
    turns.end_absence(table.parties[3], by=lead)
    table.remark = plenary.park(table.collaboration, said_by=table.parties[1], text="Dat willen wij ook.", by=lead)


def explain_the_rules(table, lead):
    room.move_on(table.collaboration, by=lead)
    for rule in RULES:
        room.explain_rule(table.collaboration, key=rule.key, by=lead)
    turns.fix_order(table.collaboration, order=[party.pk for party in table.parties], by=lead)
    late = people.add_party(table.collaboration, name="Woningbouw", by=lead)
    people.invite(table.collaboration, name="Greet Woud", party=late, by=lead)
    table.parties.append(late)
    room.move_on(table.collaboration, by=lead)


def choose_for_the_wall(table, lead):
    room.show_on_beamer(table.collaboration, shows="poster", party=table.parties[0], by=lead)
    room.choose_sound(table.collaboration, on=True, by=lead)
    room.show_on_beamer(table.collaboration, shows="follow", by=lead)
    room.show_on_beamer(table.collaboration, shows="join", by=lead)


def turn_of(table, party):
    return Turn.objects.get(party=table.parties[party])


def hold_the_first_turn(table, lead):
    turn = turn_of(table, 0)
    turns.start_turn(turn, by=lead)
    turns.pause(turn, by=lead)
    turns.explain_pause(turn, reason="De telefoon ging.", by=lead)
    turns.resume(turn, by=lead)
    table.rest = plenary.park(table.collaboration, said_by=table.parties[2], by=lead)
    plenary.note_remark(table.rest, text="Mooi gezegd.", person=table.person(2).seat, by=lead)
    turns.next_step(turn, by=lead)
    turns.previous_step(turn, by=lead)
    turns.next_step(turn, by=lead)


def ask_and_put(table, lead):
    turn, asker = turn_of(table, 0), table.person(1)
    asked = [turns.ask_question(turn, text=f"Hoe oud zijn ze? {n}", by=asker) for n in range(3)]
    turns.put_question(asked[0], by=lead)
    turns.answer_on_poster(turn, side="give", text="Een antwoord op de vraag", by=table.person(0))
    turns.put_question_back(asked[0], by=lead)
    turns.set_question_aside(asked[1], by=lead)
    turns.put_question(asked[1], by=lead)
    turns.withdraw_question(asked[2], by=asker)
    interests.mark_ingredient(
        table.collaboration, text="machines van nu", sources=[f"party:{table.parties[0].pk}"], by=lead
    )
    turns.next_step(turn, by=lead)
    turns.next_step(turn, by=lead)


def give_extra_time(table, lead):
    turn = turn_of(table, 1)
    turns.start_turn(turn, by=lead)
    turns.extend(turn, seconds=60, reason="Een vergissing.", by=lead)
    turns.withdraw_extension(Extension.objects.get(), by=lead)
    turns.extend(turn, seconds=120, reason="De tolk kwam later.", by=lead)
    turns.end_turn(turn, by=lead)
    turns.take_extra_time(turn_of(table, 0), Extension.objects.get(), by=lead)
    turns.end_turn(turn_of(table, 0), by=lead)


def take_a_break(table, lead):
    turns.choose_time(table.collaboration, kind="end_later", seconds=300, by=lead)
    turns.take_back_time(table.collaboration, kind="end_later", by=lead)
    turns.choose_time(table.collaboration, kind="end_later", seconds=600, by=lead)
    turns.skip_break(table.collaboration, by=lead)
    turns.undo_break(table.collaboration, by=lead)
    turns.start_break(table.collaboration, seconds=600, by=lead)
    turns.end_break(table.collaboration, by=lead)
    turns.move_to_end(turn_of(table, 2), by=lead)
    turns.pass_turn(turn_of(table, 3), reason="Wij luisteren.", by=table.person(3))
    turns.pass_turn(turn_of(table, 4), reason="Wij luisteren ook.", by=lead)
    turns.start_turn(turn_of(table, 2), by=lead)
    room.move_back(table.collaboration, by=lead)  # the clock stands still
    room.move_on(table.collaboration, by=lead)
    turns.resume(turn_of(table, 2), by=lead)
    turns.end_turn(turn_of(table, 2), by=lead)


def sum_up(table, lead):
    room.move_on(table.collaboration, by=lead)
    table.entry = combined.take_item(table.get, by=lead)
    table.other = combined.take_item(table.poster(1).items.filter(side="get").last(), by=lead)
    combined.place_entry(table.other, before=table.entry, by=lead)
    table.brought = combined.take_item(table.paper, by=lead)
    wrong = combined.write_entry(table.collaboration, side="get", text="Rust", sources=table.parties[:2], by=lead)
    combined.undo_entry(wrong, by=lead)
    table.shared = combined.write_entry(
        table.collaboration, side="get", text="Tijd", sources=table.parties[:3], by=lead
    )
    late = plenary.park(table.collaboration, said_by=table.parties[0], text="Te vroeg.", by=lead)
    plenary.note_remark(late, text="Toch te vroeg.", by=lead)


def answer_what_was_heard(table, lead):
    combined.confirm(table.entry, by=table.person(1))
    combined.confirm(table.shared, by=table.person(0))
    combined.reword(table.shared, text="Tijd om te leren", by=table.person(1))
    combined.confirm(table.shared, party=table.parties[2], by=lead)
    combined.withdraw(table.shared, by=table.person(0))
    combined.withdraw(table.other, by=table.person(1))
    for party in (0, 3, 4):
        combined.say_nothing_yet(table.parties[party], by=table.person(party) if party < 3 else lead)


def talk_together(table, lead):
    room.move_on(table.collaboration, by=lead)
    plenary.hand_back(table.remark, by=lead)
    plenary.hand_back(table.rest, by=lead)
    table.remark.refresh_from_db()
    plenary.let_rest(table.rest, by=table.person(2))
    for kind in ObservationKind:
        plenary.show_question(table.collaboration, kind=kind, by=lead)
    how = {"kind": "agreement", "text": "Wij praten alle drie over tijd."}
    own = table.person(0)
    said = plenary.say_observation(table.collaboration, **how, person=own.seat, names=table.parties[:2], by=own)
    kept = {"person": table.person(1).seat, "from_parked": table.remark}
    noted = plenary.say_observation(table.collaboration, **how, **kept, by=table.viewer("scribe"))
    room.turn_leaf(table.collaboration, to=f"said-{said.pk}", by=lead)
    plenary.confirm_observation(noted, text="Wij praten over geld.", by=table.person(1))
    plenary.answer_observation(said, recognised=True, by=table.person(1))
    plenary.answer_observation(said, recognised=False, party=table.parties[2], by=table.viewer("scribe"))
    plenary.answer_observation(said, recognised=False, by=table.person(1))
    plenary.pass_meaning(table.parties[3], by=table.person(3))
    asked = turns.ask_question(turn_of(table, 0), text="Wie leert er?", by=table.person(1))
    turns.put_question(asked, by=lead)
    asked.refresh_from_db()
    turns.finish_question(asked, by=lead)
    sources = [f"observation:{said.pk}"]
    table.ingredient = interests.mark_ingredient(table.collaboration, text="samen leren", sources=sources, by=lead)


def look_for_bridges(table, lead):
    plenary.open_bridges(table.collaboration, by=lead)
    by = table.person(1)
    bridge = plenary.lay_bridge(table.collaboration, get=table.entry, give=table.brought, person=by.seat, by=by)
    plenary.answer_bridge(bridge, word="can", by=table.person(2))
    plenary.answer_bridge(bridge, word="open", party=table.parties[1], by=table.viewer("scribe"))
    combined.withdraw(table.brought, by=table.person(2))


def contract(table, lead):
    room.move_on(table.collaboration, by=lead)
    posters.write_item(table.poster(0), side="get", text="Te laat gezegd", by=table.person(0))
    words = {"interests": "Trots op de school", "view_on_interests": "Wij hoorden jullie."}
    for party in (0, 1):
        own = table.person(party)
        items = table.poster(party).items.filter(struck_at=None)[:2]
        contracts.write_statement(table.parties[party], **words, items=items, by=own)
        contracts.speak(table.parties[party], by=own)
        contracts.answer(table.parties[party], answer="reserve", reserve="als het geld er is", by=own)
    contracts.write_statement(table.parties[2], interests="Een huis", view_on_interests="", by=lead)
    contracts.write_statement(table.parties[2], interests="Een huis dat leeft", view_on_interests="", by=lead)
    contracts.speak(table.parties[2], spoken_by=table.person(2).seat, by=lead)
    contracts.pass_statement(table.parties[3], by=table.person(3))
    contracts.pass_statement(table.parties[4], by=lead)
    contracts.answer(table.parties[2], answer="yes", by=lead)  # the last: everybody hears all answers
    contracts.write_statement(table.parties[0], **{**words, "interests": "Trots"}, by=table.person(0))
    contracts.note_open_point(table.collaboration, text="Wie betaalt?", parties=table.parties[:2], by=lead)


def keep_interests(table, lead):
    owners = table.parties[:2]
    note = {"text": "Leerlingen zijn geen gasten", "owners": owners, "level": "network"}
    table.interest = interests.note_interest(table.collaboration, **note, items=[table.get], by=lead)
    asked = {"asked_on": date(2026, 2, 6), "question": "Geldt dit nog?"}
    check = interests.ask_check(table.collaboration, interests=[table.interest], **asked, by=lead)
    for party, state, words in ((0, "reworded", "geen bezoekers"), (1, "no_longer", "")):
        how = {"interest": table.interest, "party": table.parties[party], "state": state, "words": words}
        interests.answer_check(check, **how, by=table.person(party))
    interests.note_outcome(check, outcome="Wij zeggen het anders.", by=lead)


def follow_up(table, lead):
    room.move_on(table.collaboration, by=lead)
    by = table.person(2)
    news = {"text": "De zaal wordt verkocht", "what_happened": "Een brief", "happened_on": date(2026, 2, 5)}
    told = interests.report_new_interest(table.collaboration, **news, touches="allen", by=by)
    interests.note_outcome(told, outcome="Wij praten verder.", by=lead)
    interests.put_on_agenda(told, by=by)
    interests.take_off_agenda(told, by=by)
    sources = [f"party:{table.parties[0].pk}"]
    slip = interests.mark_ingredient(table.collaboration, text="een vergissing", sources=sources, by=lead)
    interests.drop_ingredient(slip, by=lead)
    sharpening = interests.ask_to_sharpen(table.collaboration, by=lead)
    interests.answer_sharpening(sharpening, party=table.parties[0], learned="tijd is schaars", by=table.person(0))
    change_a_line(table)
    version = interests.write_version(
        table.collaboration,
        text="Eén plek om te leren.",
        learned="tijd",
        ingredients=[table.ingredient],
        written_on=date(2026, 2, 5),
        by=lead,
    )
    interests.answer_ambition(version, party=table.parties[2], carries=True, by=by)
    interests.answer_ambition(version, party=table.parties[0], carries=False, words="nog niet", by=table.person(0))
    posters.write_field(table.poster(0), field="means", text="Meer uren", base="Uren en geld", by=table.person(0))


def change_a_line(table):
    """A line of the own poster is otherwise now, after the conversation."""
    line = table.poster(0).items.filter(side="get", struck_at=None).first()
    now = {"text": "Andere machines", "what_happened": "De school is verhuisd", "happened_on": date(2026, 2, 4)}
    posters.change_line(line, **now, touches="de leerlingen", by=table.person(0))


def meet_again(table, lead):
    starts_at = timezone.now() + timedelta(days=40)
    gathering = interests.choose_gathering(table.collaboration, starts_at=starts_at, by=lead)
    interests.choose_gathering(table.collaboration, starts_at=starts_at, location="De Sluis", by=lead)
    interests.deal_with(gathering, point="ambition", by=lead)
    interests.take_up_again(gathering, point="ambition", by=lead)
    interests.set_next_check(table.interest, day=date(2026, 4, 1), by=lead)
    check = table.collaboration.checks.first()
    interests.restate(check, party=table.parties[0], field="means", text="Andere uren", by=table.person(0))


def put_the_record_right(table, lead):
    by = table.person(1)
    record.correct(table.collaboration, chapter="table", text="Het was op woensdag.", by=by)
    record.withdraw_correction(table.collaboration.corrections.get(), by=by)
    until = date(2026, 2, 5) + timedelta(days=60)
    record.set_corrections_until(table.collaboration, day=until, by=lead)
    room.move_on(table.collaboration, by=lead)


def keep_and_erase(table, lead):
    record.keep_until(table.collaboration, day=date(2026, 2, 15), by=lead)
    record.come_nearer(table.collaboration, timezone.now())
    record.erase_person(table.person(0, 1).seat, words="go", by=lead)
