"""Coming in: the front door, and the personal link."""

from django.conf import settings
from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.utils import translation
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from halenbrengen.changes.refusals import Refused
from halenbrengen.collaborations import commands
from halenbrengen.collaborations.answers import filled_in, saved
from halenbrengen.collaborations.devices.naming import device_used
from halenbrengen.collaborations.forms import LanguageForm
from halenbrengen.collaborations.seats import COOKIE, facilitator_of, for_everyone, latest_seat_of, seated
from halenbrengen.collaborations.signing_in import SIGN_IN_LASTS


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
            entrance = commands.let_in(token, request.COOKIES.get(COOKIE), device_used(request))
        except Refused as error:
            return render(request, "collaborations/come_in.html", {"error": error.sentence}, status=422)
    return with_browser(HttpResponseRedirect(first_page(entrance), status=303), entrance.browser)


def first_page(entrance):
    return f"/s/{entrance.seat.public_id}/" if entrance.seat else "/collaborations"


def with_browser(response, browser):
    """Give the browser the secret that it signs in with from now on."""
    response.set_cookie(
        COOKIE,
        browser,
        max_age=int(SIGN_IN_LASTS.total_seconds()),
        secure=settings.HTTPS,
        httponly=True,
        samesite="Lax",
    )
    return response


@require_POST
@seated()
def choose_language(request, me):
    form = filled_in(LanguageForm(request.POST))
    commands.choose_language(me.seat, **form.cleaned_data, by=me)
    return saved(request, "", go=True)
