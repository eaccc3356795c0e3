"""The facilitator's own collaborations on this host: the list, a new one, and one to start from another."""

from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from halenbrengen.collaborations import commands
from halenbrengen.collaborations.devices.naming import device_used
from halenbrengen.collaborations.forms import CopyForm, SetUpForm
from halenbrengen.collaborations.guests.review import Review
from halenbrengen.collaborations.models import new_public_id
from halenbrengen.collaborations.planning import summary_of, usual_plans
from halenbrengen.collaborations.queries import with_next_things
from halenbrengen.collaborations.seats import COOKIE, facilitating
from halenbrengen.collaborations.views.door import first_page, with_browser
from halenbrengen.method.phases import ORDER, Phase

# how far the example can be told
PHASES_TOLD = ORDER[: Phase.FOLLOW_UP.position + 1]


@require_GET
@facilitating
def show_collaborations(request, me):
    """The facilitator's own collaborations, each with where it stands and the next thing to do."""
    collaborations = me.collaborations.prefetch_related("parties").order_by("-created_at")
    rows = with_next_things(collaborations)
    return render(request, "collaborations/list.html", {"me": me, "rows": rows, "phases": PHASES_TOLD})


@require_http_methods(["GET", "HEAD", "POST"])
@facilitating
def set_up(request, me):
    """A new collaboration on one page. What was understood of a list is shown first; then it is made."""
    if request.method != "POST":
        form = SetUpForm(initial={"language": me.language, "draft_by": me.name})
        return _set_up_page(request, form)
    form = SetUpForm(request.POST, request.FILES)
    valid, reading = form.is_valid(), form.reading
    review = Review.of(request.POST, reading.guests if reading else ())
    if valid and review.is_fine and reading is None and "look" not in request.POST:
        place = request.POST.get("place", "")
        collaboration = commands.set_up(me, guests=review.guests, place=place, **form.particulars)
        return _into(request, collaboration, "people?taken=setup")
    status = 200 if valid and (reading or review.is_fine) else 422
    return _set_up_page(request, without_list(form, reading), review, reading, status)


@require_POST
@facilitating
def show_plan(request, me):
    """How the time adds up with what is on the set-up page now, right or not yet; nothing of it is kept."""
    form = SetUpForm(request.POST)
    form.is_valid()
    review = Review.of(request.POST, form.reading.guests if form.reading else ())
    return render(request, "collaborations/_plan.html", _plan_of(form, review))


def without_list(form, reading):
    """The same form; a list that was read stands in the rows below from now on."""
    if reading is None:
        return form
    data = form.data.copy()
    data["guests"] = ""
    return type(form)(data)


def _set_up_page(request, form, review=None, reading=None, status=200):
    context = {
        **_plan_of(form, review),
        "form": form,
        "particulars": [field for field in form if field.name not in ("guests", "file")],
        "review": review if review and review.rows else None,
        "reading": reading,
        "place": request.POST.get("place") or new_public_id(),
    }
    return render(request, "collaborations/set_up.html", context, status=status)


def _plan_of(form, review):
    known = form.cleaned_data if form.is_valid() or form.is_bound else {}
    minutes, starts_at = known.get("minutes_available"), known.get("starts_at")
    plan = summary_of(len(review.parties) if review else 0, minutes_available=minutes, starts_at=starts_at)
    return {"plan": plan, "usual": usual_plans(minutes), "minutes": minutes}


@require_http_methods(["GET", "HEAD", "POST"])
@facilitating
def copy_collaboration(request, me, collaboration):
    """Start another collaboration from one's own, without what was said in it."""
    found = _own(me, collaboration)
    form = CopyForm(request.POST or None, initial={"title": found.title})
    if request.method == "POST" and form.is_valid():
        return _into(request, commands.copy_collaboration(found, **form.cleaned_data), "people")
    status = 422 if form.errors else 200
    return render(request, "collaborations/copy.html", {"form": form, "collaboration": found}, status=status)


@require_POST
@facilitating
def open_collaboration(request, me, collaboration):
    """Sit down in one's own collaboration, on the facilitator's seat."""
    return _into(request, _own(me, collaboration))


def _own(me, public_id):
    found = me.collaborations.filter(public_id=public_id).first()
    if found is None:
        raise Http404
    return found


def _into(request, collaboration, page=""):
    entrance = commands.sit_down_as_facilitator(collaboration, request.COOKIES.get(COOKIE), device_used(request))
    return with_browser(HttpResponseRedirect(first_page(entrance) + page, status=303), entrance.browser)
