"""A file that somebody takes along."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header

PDF = "application/pdf"
JSON = "application/json"
ODT = "application/vnd.oasis.opendocument.text"


def taken_along(content, name, content_type):
    """Answer with a file to save under `name`: never shown within a page of ours."""
    headers = {"Content-Disposition": content_disposition_header(True, name)}
    return HttpResponse(content, content_type=content_type, headers=headers)
