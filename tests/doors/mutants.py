"""Deliberate leaks, each made as somebody could make it by mistake, and the net that has to catch it.

A leak is a function that opens a hole with `patch` (pytest's `monkeypatch`).
"""

import hashlib
import logging
from collections.abc import Callable
from dataclasses import dataclass, replace

from django.http import HttpResponseForbidden

from halenbrengen.changes import parts as live_parts
from halenbrengen.changes.models import Change, Series
from halenbrengen.collaborations import answers, seats, signing_in
from halenbrengen.collaborations.commands import links
from halenbrengen.collaborations.devices import queries as devices
from halenbrengen.collaborations.invitations import wording
from halenbrengen.collaborations.models import Link, Party, Seat, SignIn
from halenbrengen.collaborations.viewer import Viewer
from halenbrengen.collaborations.views import devices as device_views
from halenbrengen.collaborations.views import door
from halenbrengen.contracts.models import StatementAnswerQuerySet, StatementQuerySet
from halenbrengen.live import cursor
from halenbrengen.mails.models import LetterQuerySet
from halenbrengen.plenary.models import ParkedRemarkQuerySet
from halenbrengen.posters import history
from halenbrengen.posters import parts as poster_parts
from halenbrengen.posters import queries as posters
from halenbrengen.posters import views as poster_views
from halenbrengen.posters.models import (
    Item,
    LookQuerySet,
    OtherWordingQuerySet,
    PhotoQuerySet,
    Poster,
    PosterQuerySet,
)
from halenbrengen.printing import filling as sheet_filling
from halenbrengen.printing import sheets, typeset
from halenbrengen.record.exporting.reach import Reach
from halenbrengen.record.own import mine, spreadsheet
from halenbrengen.turns.models import Note, NoteQuerySet, QuestionQuerySet
from halenbrengen.ui import middleware
from halenbrengen.ui import views as ui

LEAKS = {}


@dataclass(frozen=True)
class Leak:
    """A hole, and the name of the net in `test_mutants.py` that must catch it."""

    name: str
    net: str
    make: Callable


def leak(net):
    def keep(make):
        LEAKS[make.__name__] = Leak(make.__name__, net, make)
        return make

    return keep


def everything(queryset, viewer):
    """What a door gives that forgot who looks."""
    return queryset.all()


def forget_viewer(net, queryset, name):
    leak(net)(_named(f"{name}_for_everyone", lambda patch: patch.setattr(queryset, "visible_to", everything)))


def _named(name, function):
    function.__name__ = name
    return function


forget_viewer("worlds", PosterQuerySet, "posters")
forget_viewer("absence", PhotoQuerySet, "photos")
forget_viewer("absence", OtherWordingQuerySet, "other_wordings")
forget_viewer("anything", LookQuerySet, "looks")
forget_viewer("talk", QuestionQuerySet, "questions")
forget_viewer("talk", ParkedRemarkQuerySet, "remarks")
forget_viewer("statements", StatementQuerySet, "statements")
forget_viewer("answers", StatementAnswerQuerySet, "answers_to_statements")
forget_viewer("pages", NoteQuerySet, "notes")
forget_viewer("pages", LetterQuerySet, "letters")


@leak("pages")
def history_by_number(patch):
    patch.setattr(poster_views, "own_item", lambda viewer, pk: Item.objects.get(pk=pk))
    patch.setattr(history, "own_poster", lambda viewer: Poster.objects.first())


@leak("worlds")
def file_without_filter(patch):
    patch.setattr(Reach, "of", lambda reach, things: things)
    patch.setattr(Reach, "holds", lambda reach, poster: True)


@leak("worlds")
def party_hears_what_is_shared(patch):
    patch.setattr(Party, "audience", property(lambda party: "shared"))


@leak("worlds")
def everybody_hears_everything(patch):
    series = Series.objects.order_by("pk")
    heard = property(lambda viewer: list(series.values_list("audience", flat=True)))
    patch.setattr(Viewer, "audiences", heard)


@leak("worlds")
def one_number_for_all(patch):
    plain = cursor.cursor_at
    patch.setattr(cursor, "cursor_at", lambda numbers, viewer: f"{plain(numbers, viewer)},{sum(numbers.values())}")


@leak("worlds")
def paper_of_every_poster(patch):
    patch.setattr(sheets, "posters_for", lambda viewer: posters.with_lines(Poster.objects.all()))


@leak("worlds")
def how_much_is_on_it(patch):
    plain = posters._readiness

    def counted(party):
        found = plain(party)
        party.name = f"{party.name} ({party.poster.items.count()})"
        return found

    patch.setattr(posters, "_readiness", counted)


@leak("worlds")
def a_question_for_each_hidden_line(patch):
    plain = posters.wall_for
    patch.setattr(poster_parts, "wall_for", lambda viewer: _asking_more(plain(viewer), viewer))


def _asking_more(found, viewer):
    """One more question to the database for each line that is hidden."""
    for item in Item.objects.filter(poster__party__collaboration=viewer.collaboration_id):
        Poster.objects.filter(pk=item.poster_id).exists()
    return found


@leak("worlds")
def mark_of_the_raw_row(patch):
    plain = middleware.guard_headers

    def with_mark(get_response):
        respond = plain(get_response)

        def marked(request):
            answer = respond(request)
            rows = repr(list(Item.objects.values_list("text", flat=True).order_by("pk")))
            answer.headers["ETag"] = hashlib.sha256(rows.encode()).hexdigest()
            return answer

        return marked

    patch.setattr(middleware, "guard_headers", with_mark)


@leak("worlds")
def letters_that_tell(patch):
    plain = wording.invitation

    def telling(occasion):
        words = plain(occasion)
        lines = Item.objects.filter(poster__party__collaboration=occasion.collaboration).count()
        return replace(words, below=f"{words.below} ({lines})")

    patch.setattr(wording, "invitation", telling)


@leak("letters")
def letters_with_a_line(patch):
    plain = wording._letter

    def telling(occasion, subject, paragraphs, **how):
        return plain(occasion, subject, [*paragraphs, *Item.objects.values_list("text", flat=True)], **how)

    patch.setattr(wording, "_letter", telling)


@leak("logs")
def request_in_the_log(patch):
    plain = middleware.comes_from_here

    def told(request):
        logging.getLogger("halenbrengen").info("asked %s with %s", request.path, request.COOKIES)
        return plain(request)

    patch.setattr(middleware, "comes_from_here", told)


@leak("logs")
def health_that_tells(patch):
    plain = ui.JsonResponse

    def telling(found, **how):
        return plain({**found, "posters": list(Poster.objects.values_list("motivation", flat=True))}, **how)

    patch.setattr(ui, "JsonResponse", telling)


@leak("guarded")
def headers_dropped(patch):
    patch.setattr(middleware, "guard_headers", lambda get_response: get_response)


@leak("guarded")
def scripts_in_pages(patch):
    patch.setattr(middleware.settings, "CONTENT_SECURITY_POLICY", "default-src 'none'; script-src 'unsafe-inline'")


@leak("guarded")
def cookie_for_scripts(patch):
    plain = door.with_browser

    def careless(response, browser):
        plain(response, browser)
        response.cookies[seats.COOKIE]["httponly"] = ""
        return response

    patch.setattr(door, "with_browser", careless)


@leak("foreign")
def posts_from_anywhere(patch):
    patch.setattr(middleware, "comes_from_here", lambda request: True)


@leak("secrets")
def secrets_kept_raw(patch):
    for module in (seats, signing_in, links):
        patch.setattr(module, "hashed", lambda token: token[:64])


@leak("scanners")
def looking_signs_in(patch):
    plain = door.render

    def render(request, *how, **more):
        link = Link.objects.filter(seat__isnull=False).last()
        return door.with_browser(plain(request, *how, **more), signing_in.sign_in(link, None).browser)

    patch.setattr(door, "render", render)


@leak("withdrawn")
def withdrawn_links_go_on(patch):
    patch.setattr(seats, "open_sign_ins", lambda: SignIn.objects.all())


@leak("seats")
def anybody_in_any_seat(patch):
    patch.setattr(seats, "seat_of", lambda token, public_id: Seat.objects.filter(public_id=public_id).first())


@leak("pages")
def note_in_a_shared_part(patch):
    plain = live_parts.render_part

    def render(name, viewer):
        notes = Note.objects.filter(seat__collaboration=viewer.collaboration_id).values_list("text", flat=True)
        return plain(name, viewer) + "".join(notes)

    patch.setattr("tests.doors.visitors.render_part", render)


@leak("sheets")
def formulas_in_csv(patch):
    patch.setattr(spreadsheet, "_harmless", lambda cell: cell)


@leak("absence")
def forbidden_is_not_absent(patch):
    plain = answers.absent

    def absent(request):
        number = request.path.rsplit("/", 2)[-2]
        if number.isdigit() and Item.objects.filter(pk=number).exists():
            return HttpResponseForbidden()
        return plain(request)

    patch.setattr(middleware, "absent", absent)


@leak("shelf")
def shelf_by_place(patch):
    patch.setattr(typeset, "_mark", lambda kind, order, how: (kind, how, order["size"]))


@leak("files")
def log_of_all_in_ones_own_file(patch):
    patch.setattr(mine, "_acts_of", lambda viewer: Change.objects.filter(collaboration=viewer.collaboration_id))


@leak("pages")
def devices_of_everybody(patch):
    plain = devices.devices_of

    def all_of_them(viewer, browser):
        return replace(plain(viewer, browser), others=list(SignIn.objects.all()))

    patch.setattr(device_views, "devices_of", all_of_them)


@leak("pages")
def a_look_before_it_is_handed_in(patch):
    patch.setattr(PosterQuerySet, "open_to_a_look_of", lambda found, viewer: found.filter(hung_at=None))
    patch.setattr(poster_views.commands, "look_at", lambda poster, by: None)


@leak("talk")
def struck_lines_come_back(patch):
    plain = posters.lines_of
    every = lambda poster, side: [*plain(poster, side), *poster.items.filter(side=side, struck_at__isnull=False)]  # noqa: E731
    patch.setattr(sheet_filling, "lines_of", every)
    patch.setattr(poster_parts, "lines_of", every)
