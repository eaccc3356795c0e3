"""The words of our template language: parts, parties, arrows, paragraphs as they were typed."""

import segno
from django import template
from django.template.defaultfilters import floatformat
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext

from halenbrengen.changes.parts import render_part
from halenbrengen.collaborations.devices.queries import devices_of
from halenbrengen.collaborations.queries import collaboration_of
from halenbrengen.collaborations.seats import COOKIE, facilitator_of
from halenbrengen.live.cursor import cursor_of, page_version
from halenbrengen.mails.smtp import TROUBLES
from halenbrengen.method import limits
from halenbrengen.method.permissions import Role
from halenbrengen.method.phases import Phase
from halenbrengen.method.phrases import phrase
from halenbrengen.method.recording import recorded
from halenbrengen.record.own.keeping import in_sight
from halenbrengen.ui.pages import pages_for

register = template.Library()

ARROWS = {
    "get": "M12 3v12m-5-5 5 5 5-5M4 20h16",
    "give": "M12 16V4M7 9l5-5 5 5M4 20h16",
}


@register.simple_tag(takes_context=True)
def part(context, name):
    """Put a live part here, as this viewer sees it."""
    return mark_safe(render_part(name, context["viewer"].group))  # noqa: S308 - a rendered template


@register.simple_tag
def arrow(side):
    """Get comes down onto a line, give rises from it."""
    return format_html(
        '<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" '
        'stroke-linejoin="round" aria-hidden="true"><path d="{}"/></svg>',
        ARROWS[side],
    )


@register.simple_tag
def who(party):
    """A party by its band and its short name."""
    return format_html('<span class="who p{}"><span class="band"></span>{}</span>', party.hue, party.short_name)


@register.simple_tag
def styles(names):
    """The style sheets of a page, by name, in their order."""
    links = [format_html('<link rel="stylesheet" href="{}">', static(f"ui/css/{name}.css")) for name in names.split()]
    return mark_safe("\n".join(links))  # noqa: S308 - each link was escaped above


@register.simple_tag(takes_context=True)
def live(context, screen):
    """Open the stream of this page: it brings what others do from the moment the page was read."""
    return format_html(
        '<div id="live" hx-sse:connect="live/{0}?after={1}&amp;version={2}" hx-swap="none" '
        'data-poll="live/{0}/poll" data-version="{2}"></div>',
        screen,
        cursor_of(context["viewer"]),
        page_version(),
    )


@register.simple_tag(takes_context=True)
def pages(context):
    """The pages that this viewer can go to now, with the one they are on marked."""
    viewer, path = context["viewer"], context["request"].path
    return [
        {"address": page.address, "label": page.label, "current": path.endswith(f"/{page.address}")}
        for page in pages_for(viewer, Phase(collaboration_of(viewer).phase))
    ]


@register.inclusion_tag("collaborations/_new_devices.html", takes_context=True)
def new_devices(context):
    """What this browser has not heard yet of the others in its seat."""
    return {"devices": devices_of(context["viewer"], context["request"].COOKIES.get(COOKIE))}


@register.simple_tag(takes_context=True)
def host_pages(context):
    """Whether who leads here is also signed in as facilitator of this host, and so has a list to go back to."""
    if context["viewer"].role != Role.FACILITATOR:
        return False
    return facilitator_of(context["request"].COOKIES.get(COOKIE)) is not None


@register.inclusion_tag("record/_kept_until.html")
def kept_until(collaboration):
    """Until when a collaboration is kept, where that is so near that it must be told."""
    return {"collaboration": collaboration, "until": in_sight(collaboration)}


@register.filter
def say(phrase):
    """One of the method's phrases in the language of the viewer."""
    return gettext(str(phrase)) if phrase else ""


@register.inclusion_tag("ui/_length_hint.html")
def length_hint(field, text=""):
    """What may be said of the length of a line while it is typed in the field with this id; never a reason to stop."""
    return {**limit_hint(field), "line": True, "hint": limits.length_hint(text)}


@register.inclusion_tag("ui/_length_hint.html")
def limit_hint(field):
    """How much still fits in the field with this id, said before the limit is reached."""
    return {"field": field, "limits": limits}


@register.simple_tag
def photo_limit():
    """How heavy a photo may be: in megabytes as people say it, in bytes as a browser counts."""
    return {"megabytes": limits.PHOTO_MEGABYTES, "bytes": limits.PHOTO_MEGABYTES * 1024 * 1024}


@register.filter
def recorder(role):
    """Who put down what a party said aloud; nothing where the party did so itself."""
    return gettext(recorded(role)) if role else ""


@register.filter
def same(one, other):
    """Whether two things are the same: for what is marked as the one that is on."""
    return one == other


@register.filter
def minutes(seconds):
    """Seconds as minutes and seconds: 6:42."""
    seconds = max(0, int(seconds or 0))
    return f"{seconds // 60}:{seconds % 60:02}"


@register.filter
def in_minutes(seconds):
    """Seconds as minutes with at most one decimal: 173,5."""
    return floatformat((seconds or 0) / 60, -1)


@register.filter
def brief(seconds):
    """A length as people say it, in minutes, with the seconds only where there are some: 9, 5:30."""
    return minutes(seconds) if seconds % 60 else str(int(seconds // 60))


ROLE_NAMES = {
    "facilitator": phrase("begeleider"),
    "scribe": phrase("schrijver"),
    "participant": phrase("deelnemer"),
    "observer": phrase("toehoorder"),
    "beamer": phrase("beamer"),
}


@register.filter
def role_name(role):
    return gettext(ROLE_NAMES[role])


@register.filter
def trouble(key):
    """Why a letter did not go, in words."""
    return gettext(TROUBLES[key]) if key else ""


@register.simple_tag
def qr(address):
    """The address as a square to scan, drawn as SVG."""
    drawing = segno.make(address, error="m").svg_inline(border=2, scale=4, svgclass="qr", lineclass=None, omitsize=True)
    return mark_safe(drawing)  # noqa: S308 - drawn by the library, holds no text
