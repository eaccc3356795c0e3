from django.conf import settings
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.utils import translation
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from halenbrengen.changes.refusals import Refused
from halenbrengen.collaborations import commands
from halenbrengen.collaborations.answers import refused, saved
from halenbrengen.collaborations.forms import LanguageForm, ParticularsForm, PartyForm, PersonForm, SetUpForm
from halenbrengen.collaborations.queries import collaboration_of, party_for, people_for, seat_for, table_for
from halenbrengen.collaborations.seats import COOKIE, facilitating, facilitator_of, for_everyone, latest_seat_of, seated
from halenbrengen.method.phases import ORDER, Phase

# how far the example can be told
PHASES_TOLD = ORDER[: Phase.FOLLOW_UP.position + 1]


@require_GET
@for_everyone
def show_front_door(request):
    """Where one lands without a link: on to one's own collaborations or seat, or a word about personal links."""
    browser = request.COOKIES.get(COOKIE)
    if facilitator_of(browser):
        return HttpResponseRedirect("/collaborations")
    seat = latest_seat_of(browser)
    return HttpResponseRedirect(f"/s/{seat.public_id}/" if seat else "/in")


@require_http_methods(["GET", "HEAD", "POST"])
@for_everyone
def come_in(request):
    """Open a personal link. Looking at this page signs nobody in; pressing its button does."""
    language = translation.get_language_from_request(request)
    with translation.override(language):
        if request.method != "POST":
            return render(request, "collaborations/come_in.html")
        token = request.POST.get("token", "").strip().rpartition("#")[2]
        try:
            entrance = commands.let_in(token, request.COOKIES.get(COOKIE))
        except Refused as error:
            return render(request, "collaborations/come_in.html", {"error": error.sentence}, status=422)
    return with_browser(HttpResponseRedirect(_first_page(entrance), status=303), entrance.browser)


def _first_page(entrance):
    return f"/s/{entrance.seat.public_id}/" if entrance.seat else "/collaborations"


def with_browser(response, browser):
    """Give the browser the secret that it signs in with from now on."""
    response.set_cookie(
        COOKIE,
        browser,
        max_age=int(commands.SIGN_IN_LASTS.total_seconds()),
        secure=settings.HTTPS,
        httponly=True,
        samesite="Lax",
    )
    return response


@require_GET
@facilitating
def show_collaborations(request, me):
    """The facilitator's own collaborations, each with where it stands."""
    collaborations = me.collaborations.prefetch_related("parties").order_by("-created_at")
    return render(
        request, "collaborations/list.html", {"me": me, "collaborations": collaborations, "phases": PHASES_TOLD}
    )


@require_http_methods(["GET", "HEAD", "POST"])
@facilitating
def set_up(request, me):
    """A new collaboration on one page: what it is about, when it meets, and who comes."""
    form = SetUpForm(request.POST or None, initial={"language": me.language})
    if request.method == "POST" and form.is_valid():
        collaboration = commands.set_up(me, **form.cleaned_data)
        return _into(request, collaboration)
    return render(request, "collaborations/set_up.html", {"form": form}, status=422 if form.errors else 200)


@require_POST
@facilitating
def open_collaboration(request, me, collaboration):
    """Sit down in one's own collaboration, on the facilitator's seat."""
    found = me.collaborations.filter(public_id=collaboration).first()
    if found is None:
        raise Http404
    return _into(request, found)


def _into(request, collaboration):
    entrance = commands.sit_down_as_facilitator(collaboration, request.COOKIES.get(COOKIE))
    return with_browser(HttpResponseRedirect(_first_page(entrance), status=303), entrance.browser)


@require_GET
@seated("facilitator")
def show_people(request, me):
    """Who sits at the table, and their personal links; also the particulars of the collaboration."""
    return render(request, "collaborations/people.html", _people_page(me))


def _people_page(me, **more):
    collaboration = collaboration_of(me)
    particulars = ParticularsForm(initial={name: getattr(collaboration, name) for name in ParticularsForm.base_fields})
    return {"viewer": me, "collaboration": collaboration, "particulars": particulars, "table": table_for(me), **more}


@require_POST
@seated("facilitator")
def make_links(request, me):
    """Fresh personal links for everybody, on one sheet to print, mail or read out; they are shown once."""
    made = [
        (seat, _address(request, commands.make_link(seat, by=me))) for seat in people_for(me) if seat.pk != me.seat.pk
    ]
    return render(
        request, "collaborations/links.html", {"viewer": me, "made": made, "collaboration": collaboration_of(me)}
    )


@require_POST
@seated("facilitator")
def make_link(request, me, pk):
    """A fresh personal link for one person."""
    seat = seat_for(me, pk)
    made = [(seat, _address(request, commands.make_link(seat, by=me)))]
    return render(
        request, "collaborations/links.html", {"viewer": me, "made": made, "collaboration": collaboration_of(me)}
    )


def _address(request, token):
    host = settings.PUBLIC_URL.rstrip("/") or f"{request.scheme}://{request.get_host()}"
    return f"{host}/in#{token}"


@require_POST
@seated("facilitator")
def invite(request, me):
    form = PersonForm(request.POST)
    if not form.is_valid():
        return refused(request, form)
    person = form.cleaned_data
    pk = person.pop("party")
    commands.invite(collaboration_of(me), party=party_for(me, pk) if pk else None, **person, by=me)
    return saved(request, "people", go=True)


@require_POST
@seated("facilitator")
def remove_person(request, me, pk):
    commands.remove_person(seat_for(me, pk), by=me)
    return saved(request, "people", go=True)


@require_POST
@seated("facilitator")
def add_party(request, me):
    form = PartyForm(request.POST)
    if not form.is_valid():
        return refused(request, form)
    commands.add_party(collaboration_of(me), **form.cleaned_data, by=me)
    return saved(request, "people", go=True)


@require_POST
@seated("facilitator")
def change_setup(request, me):
    form = ParticularsForm(request.POST)
    if not form.is_valid():
        return refused(request, form)
    commands.change_setup(collaboration_of(me), **form.cleaned_data, by=me)
    return saved(request, "people")


@require_POST
@seated()
def choose_language(request, me):
    form = LanguageForm(request.POST)
    if not form.is_valid():
        return refused(request, form)
    commands.choose_language(me.seat, **form.cleaned_data, by=me)
    return saved(request, "", go=True)
