"""What letters say: short, in the receiver's language, without a word from any poster."""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from halenbrengen.collaborations.models import Collaboration, Seat
from halenbrengen.method.deadline import homework_due
from halenbrengen.method.permissions import Role

INVITATION, REMINDER, RENEWED, NEW_DEVICE = "invitation", "reminder", "renewed", "new_device"


@dataclass(frozen=True)
class Occasion:
    """What a letter is about: the meeting, who receives it and who leads, and a sentence of the facilitator's own."""

    collaboration: Collaboration
    seat: Seat
    leader: Seat
    note: str = ""

    @property
    def language(self):
        return self.seat.language or self.collaboration.language


@dataclass(frozen=True)
class Words:
    """A letter in words; the link comes between `above` and `below`."""

    subject: str
    above: str
    below: str


def invitation(occasion):
    """The first letter somebody gets: what it is, when, and the way in."""
    with override(occasion.language):
        asked = _("%(leader)s nodigt je uit voor het gesprek over %(title)s.")
        paragraphs = [asked % _names(occasion), _part_of(occasion.seat), _when(occasion), _until_when(occasion)]
        return _letter(occasion, _("Uitnodiging: %(title)s"), [*paragraphs, occasion.note, _way_in()])


def reminder(occasion, *, opened):
    """A word to a party that has not handed in. Who came in before needs no new link (`opened`)."""
    with override(occasion.language):
        asked = _("Binnenkort is het gesprek over %(title)s. De plaat van %(party)s is nog niet ingeleverd.")
        names = {**_names(occasion), "party": occasion.seat.party.name}
        unhurried = _("Een leeg vak mag: je kunt op de dag zelf nog aanvullen.")
        how = _here_you_were() if opened else _way_in()
        paragraphs = [asked % names, _when(occasion), _until_when(occasion), unhurried, occasion.note, how]
        return _letter(occasion, _("Herinnering: %(title)s"), paragraphs, secret=not opened)


def renewed(occasion):
    """The old link ended; here is the new one."""
    with override(occasion.language):
        asked = _("Je oude link voor het gesprek over %(title)s werkt niet meer. Dit is je nieuwe.")
        return _letter(occasion, _("Je nieuwe link: %(title)s"), [asked % _names(occasion), occasion.note, _way_in()])


def new_device(occasion, *, at, device):
    """Told to the owner of a link that was opened in one more browser."""
    with override(occasion.language):
        told = _("Op %(day)s om %(time)s is je link voor %(title)s op nog een apparaat geopend%(what)s.")
        what = f" ({device})" if device else ""
        values = {**_names(occasion), **_moment(at), "what": what}
        calm = _("Was jij dat? Dan hoef je niets te doen.")
        act = _(
            "Was jij dat niet? Open het gesprek op je eigen apparaat, kies onderaan Mijn apparaten "
            "en meld de andere af. Laat het ook aan je begeleider weten."
        )
        return _letter(occasion, _("Je link is op nog een apparaat geopend"), [told % values, calm, act], secret=False)


def deadline_of(collaboration):
    """The last day for homework as this collaboration has it; None without a date."""
    starts_at = collaboration.starts_at
    return homework_due(timezone.localdate(starts_at)) if starts_at else None


def greeting(occasion):
    return _("Dag %(name)s,") % {"name": occasion.seat.name}


def signature(occasion):
    return _("Met vriendelijke groet,") + "\n" + occasion.leader.name


def _letter(occasion, subject, paragraphs, *, secret=True):
    warning = _("De link is van jou alleen: wie hem heeft, zit op jouw plek. Stuur hem niet door.")
    signed = signature(occasion)
    return Words(
        subject=subject % _names(occasion),
        above="\n\n".join([greeting(occasion), *filter(None, paragraphs)]),
        below=f"{warning}\n\n{signed}" if secret else signed,
    )


def _names(occasion):
    return {"leader": occasion.leader.name, "title": occasion.collaboration.title}


def _part_of(seat):
    if seat.role == Role.PARTICIPANT:
        return _(
            "Elke partij vertelt wat zij komt halen en wat zij komt brengen. Vooraf vul je met je collega’s de plaat "
            "van %(party)s in; reken op twintig minuten. Anderen zien de plaat pas als alle platen hangen."
        ) % {"party": seat.party.name}
    if seat.role == Role.SCRIBE:
        return _("Je schrijft mee: je typt wat de partijen zeggen, in hun eigen woorden.")
    if seat.role == Role.OBSERVER:
        return _("Je bent toehoorder: je leest en luistert mee.")
    return ""


def _when(occasion):
    collaboration = occasion.collaboration
    if not collaboration.starts_at:
        return ""
    values = {**_moment(collaboration.starts_at), "place": collaboration.location}
    if collaboration.location:
        return _("Het gesprek is op %(day)s om %(time)s. Plaats: %(place)s.") % values
    return _("Het gesprek is op %(day)s om %(time)s.") % values


def _until_when(occasion):
    due = deadline_of(occasion.collaboration)
    if due is None or occasion.seat.role != Role.PARTICIPANT:
        return ""
    if due < timezone.localdate():
        return _("Lever jullie plaat in zodra het kan.")
    return _("Lever jullie plaat in op uiterlijk %(day)s.") % {"day": date_format(due, "l j F")}


def _way_in():
    return _("Dit is je persoonlijke link. Open hem en druk op de knop; een account is niet nodig.")


def _here_you_were():
    return _(
        "Ga verder op het apparaat waarop je al binnen was, of gebruik de link uit je uitnodiging. "
        "Ben je die kwijt? Vraag je begeleider om een nieuwe."
    )


def _moment(at):
    at = timezone.localtime(at)
    return {"day": date_format(at, "l j F Y"), "time": date_format(at, "H:i")}
