"""The homework, on screen and on paper, until it hangs; and a line that is otherwise later."""

from datetime import date

from halenbrengen.plenary import commands as plenary
from halenbrengen.posters import commands as posters
from halenbrengen.posters.history import last_act
from halenbrengen.posters.models import FIELDS, OtherWording
from halenbrengen.posters.papers.pictures import plain_picture
from halenbrengen.room import commands as room
from halenbrengen.turns import commands as turns
from tests.posters import pictures

WORDS = {"text": "Machines van nu", "interest": "trots op de school", "level": "organisation"}


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


def change_a_line(table):
    """A line of the own poster is otherwise now, after the conversation."""
    line = table.poster(0).items.filter(side="get", struck_at=None).first()
    now = {"text": "Andere machines", "what_happened": "De school is verhuisd", "happened_on": date(2026, 2, 4)}
    posters.change_line(line, **now, touches="de leerlingen", by=table.person(0))
