"""The browsers in which one's own link is open."""

from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from halenbrengen.collaborations import commands
from halenbrengen.collaborations.answers import saved
from halenbrengen.collaborations.devices.queries import devices_of
from halenbrengen.collaborations.queries import collaboration_of
from halenbrengen.collaborations.seats import COOKIE, seated
from halenbrengen.collaborations.views.links import sheet_of

PEOPLE = ("facilitator", "scribe", "participant", "observer")


@require_GET
@seated(*PEOPLE)
def show_devices(request, me):
    """The browsers in which one's own link is open."""
    devices = devices_of(me, request.COOKIES[COOKIE])
    context = {"viewer": me, "collaboration": collaboration_of(me), "devices": devices}
    return render(request, "collaborations/devices.html", context)


@require_GET
@seated(*PEOPLE)
def show_notice(request, me):
    """What this browser has not heard of the others: fetched by the page of this one person, part of no stream."""
    return render(request, "collaborations/_new_devices.html", {"devices": devices_of(me, request.COOKIES[COOKIE])})


@require_POST
@seated(*PEOPLE)
def know_devices(request, me):
    commands.know_devices(me.seat, request.COOKIES[COOKIE], by=me)
    return saved(request, "devices", go=True)


@require_POST
@seated(*PEOPLE)
def end_others(request, me):
    commands.end_other_devices(me.seat, request.COOKIES[COOKIE], by=me)
    return saved(request, "devices", go=True)


@require_POST
@seated("facilitator")
def make_own_link(request, me):
    """A fresh link for the facilitator's own other device; it is shown once."""
    return sheet_of(request, me, [me.seat])
