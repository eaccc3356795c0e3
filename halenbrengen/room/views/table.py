from django.conf import settings
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from halenbrengen.collaborations import commands as collaborations
from halenbrengen.collaborations.answers import filled_in, saved
from halenbrengen.collaborations.queries import collaboration_of
from halenbrengen.collaborations.seats import seated
from halenbrengen.method.moments import Moment
from halenbrengen.method.permissions import Role
from halenbrengen.method.phases import Phase
from halenbrengen.method.rules import RULES
from halenbrengen.posters.queries import posters_for
from halenbrengen.room import commands
from halenbrengen.room.forms import LanguageForm, PhaseForm, WordingForm
from halenbrengen.room.own_words import spoken_lines, usual_line
from halenbrengen.room.shown import COLUMNS


@require_GET
@seated()
def show_first_page(request, me):
    """On to the page where somebody in this role has most to do now."""
    return HttpResponseRedirect(f"/s/{me.seat.public_id}/{_first_page(me)}")


def _first_page(me):
    if me.leads:
        return "console"
    if me.role == Role.BEAMER:
        return "beamer"
    return "homework" if _writes_at_home(me) else "table"


def _writes_at_home(me):
    if me.role != Role.PARTICIPANT or collaboration_of(me).phase != Phase.PREPARATION:
        return False
    return posters_for(me).filter(party=me.party_id, hung_at=None).exists()


@require_GET
@seated("facilitator", "scribe")
def show_console(request, me):
    """What is going on, what to say, the clock, and the one next step."""
    return render(request, "room/console.html", _page(me, "console"))


@require_GET
@seated("participant", "observer")
def show_table(request, me):
    """What is in focus for everyone, and what one can do with it oneself."""
    return render(request, "room/table.html", _page(me, "table"))


@require_GET
@seated("beamer")
def show_beamer(request, me):
    """The screen on the wall: it follows the console and holds nothing private."""
    return render(request, "room/beamer.html", _page(me, "beamer"))


@require_GET
@seated("facilitator", "scribe", "participant", "observer")
def show_timeplan(request, me):
    """The course of the meeting for everybody: when what begins, and who speaks when."""
    return render(request, "room/timeplan.html", _page(me, "timeplan"))


def _page(me, screen):
    return {
        "viewer": me,
        "screen": screen,
        "collaboration": collaboration_of(me),
        "rules": RULES,
        **COLUMNS[screen],
    }


@require_POST
@seated("facilitator")
def move_on(request, me):
    form = filled_in(PhaseForm(request.POST))
    commands.move_on(collaboration_of(me), **form.cleaned_data, by=me)
    return saved(request, "console")


@require_POST
@seated("facilitator")
def move_back(request, me):
    form = filled_in(PhaseForm(request.POST))
    commands.move_back(collaboration_of(me), **form.cleaned_data, by=me)
    return saved(request, "console")


@require_POST
@seated("facilitator")
def say_purpose(request, me):
    commands.say_purpose(collaboration_of(me), by=me)
    return saved(request, "console")


@require_POST
@seated("facilitator")
def explain_rule(request, me, key):
    commands.explain_rule(collaboration_of(me), key=key, by=me)
    return saved(request, "console")


@require_GET
@seated("facilitator")
def show_script(request, me):
    """Everything that the facilitator can say, to put in words of her own beforehand."""
    form = LanguageForm(request.GET)
    language = form.cleaned_data["language"] if form.is_valid() else me.language
    lines = spoken_lines(me, language)
    context = {"viewer": me, "lines": lines, "language": language, "languages": settings.LANGUAGES}
    return render(request, "room/script.html", {**context, "words": me.may("word_script", collaboration_of(me))})


@require_POST
@seated("facilitator")
def word_line(request, me, key):
    if key not in set(Moment):
        raise Http404
    form = filled_in(WordingForm(request.POST, Moment(key)))
    said = form.cleaned_data
    text = "" if said["text"] == usual_line(key, said["language"]) else said["text"]
    collaborations.word_line(collaboration_of(me), moment=form.moment, language=said["language"], text=text, by=me)
    return saved(request, f"script?language={said['language']}", go=not said["text"])
