from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from halenbrengen.collaborations.answers import filled_in, saved
from halenbrengen.collaborations.seats import seated
from halenbrengen.posters import commands
from halenbrengen.posters.forms import FieldForm
from halenbrengen.posters.papers.forms import PaperLineForm, PhotoForm, TranscriptionForm
from halenbrengen.posters.queries import own_poster, photo_for, poster_of_party, readable_item

LEADERS = ("facilitator", "scribe")


@require_GET
@seated(*LEADERS)
def show_papers(request, me):
    """Posters that were filled in on paper: put their photo up, and type over what stands on it."""
    return render(request, "posters/papers.html", {"viewer": me, "screen": "papers"})


@require_GET
@seated()
def show_photo(request, me, pk):
    """The photo of a paper poster, as hidden as the poster itself; a browser may do nothing with it but show it."""
    photo = photo_for(me, pk)
    headers = {
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "Content-Disposition": f'inline; filename="{photo.pk}.jpg"',
    }
    return HttpResponse(bytes(photo.jpeg), content_type="image/jpeg", headers=headers)


@require_POST
@seated(*LEADERS)
def put_up_photo_of(request, me, party):
    return _put_up(request, me, poster_of_party(me, party), "papers")


@require_POST
@seated("participant")
def put_up_photo(request, me):
    return _put_up(request, me, own_poster(me), "homework")


def _put_up(request, me, poster, page):
    form = PhotoForm(request.POST, request.FILES)
    if not form.is_valid():
        return render(request, "posters/photo_refused.html", {"viewer": me, "form": form, "back": page}, status=422)
    commands.put_up_photo(poster, form.cleaned_data["photo"], by=me)
    return saved(request, page)


@require_POST
@seated(*LEADERS)
def take_down_photo_of(request, me, party):
    commands.take_down_photo(poster_of_party(me, party), by=me)
    return saved(request, "papers")


@require_POST
@seated("participant")
def take_down_photo(request, me):
    commands.take_down_photo(own_poster(me), by=me)
    return saved(request, "homework")


@require_POST
@seated(*LEADERS)
def transcribe_line(request, me, party):
    form = filled_in(PaperLineForm(request.POST))
    commands.transcribe_line(poster_of_party(me, party), **form.cleaned_data, by=me)
    return saved(request, "papers")


@require_POST
@seated(*LEADERS)
def transcribe_field(request, me, party):
    return _transcribe_field(request, me, poster_of_party(me, party), "papers")


@require_POST
@seated("participant")
def correct_field(request, me):
    return _transcribe_field(request, me, own_poster(me), "homework")


def _transcribe_field(request, me, poster, page):
    form = filled_in(FieldForm(request.POST))
    commands.transcribe_field(poster, **form.cleaned_data, by=me)
    return saved(request, page)


@require_POST
@seated(*LEADERS, "participant")
def correct_transcription(request, me, pk):
    form = filled_in(TranscriptionForm(request.POST))
    commands.correct_transcription(readable_item(me, pk), **form.cleaned_data, by=me)
    return saved(request, _page_of(me))


@require_POST
@seated(*LEADERS, "participant")
def strike_transcription(request, me, pk):
    commands.strike_transcription(readable_item(me, pk), by=me)
    return saved(request, _page_of(me))


def _page_of(me):
    return "papers" if me.leads else "homework"
