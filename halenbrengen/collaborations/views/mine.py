"""The facilitator's own collaborations on this host: the list, and a new one."""

from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from halenbrengen.collaborations import commands
from halenbrengen.collaborations.devices.naming import device_used
from halenbrengen.collaborations.forms import SetUpForm
from halenbrengen.collaborations.seats import COOKIE, facilitating
from halenbrengen.collaborations.views.door import first_page, with_browser
from halenbrengen.method.phases import ORDER, Phase

# how far the example can be told
PHASES_TOLD = ORDER[: Phase.FOLLOW_UP.position + 1]


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
    entrance = commands.sit_down_as_facilitator(collaboration, request.COOKIES.get(COOKIE), device_used(request))
    return with_browser(HttpResponseRedirect(first_page(entrance), status=303), entrance.browser)
