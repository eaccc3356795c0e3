"""The words of our template language: parts, parties, arrows, paragraphs as they were typed."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext

from halenbrengen.changes.parts import render_part

register = template.Library()

ARROWS = {
    "get": "M12 3v12m-5-5 5 5 5-5M4 20h16",
    "give": "M12 16V4M7 9l5-5 5 5M4 20h16",
}


@register.simple_tag(takes_context=True)
def part(context, name):
    """Put a live part here, as this viewer sees it."""
    return mark_safe(render_part(name, context["viewer"].group))


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


@register.filter
def say(phrase):
    """One of the method's phrases in the language of the viewer."""
    return gettext(str(phrase)) if phrase else ""


@register.filter
def minutes(seconds):
    """Seconds as minutes and seconds: 6:42."""
    seconds = max(0, int(seconds or 0))
    return f"{seconds // 60}:{seconds % 60:02}"
