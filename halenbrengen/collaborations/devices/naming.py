"""What somebody would call the device they came in with: no more than tells a phone from a laptop."""

# The first that is found counts; a browser names the ones that it wants to be taken for as well.
BROWSERS = {
    "Edg": "Edge",
    "OPR/": "Opera",
    "SamsungBrowser": "Samsung Internet",
    "Firefox": "Firefox",
    "FxiOS": "Firefox",
    "CriOS": "Chrome",
    "Chrome": "Chrome",
    "Safari": "Safari",
}
SYSTEMS = {
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Android": "Android",
    "Windows": "Windows",
    "CrOS": "ChromeOS",
    "Macintosh": "Mac",
    "Linux": "Linux",
}


def device_used(request):
    """The device that this request comes from."""
    return device_of(request.headers.get("User-Agent", ""))


def device_of(user_agent):
    """`Firefox, Windows`, or nothing where the browser does not say."""
    return ", ".join(filter(None, (_first(BROWSERS, user_agent), _first(SYSTEMS, user_agent))))


def _first(names, text):
    return next((name for mark, name in names.items() if mark in text), "")
