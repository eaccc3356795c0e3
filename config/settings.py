"""The whole configuration. Every setting that a host may change is read here, from the environment."""

import os
import secrets
from pathlib import Path
from tempfile import gettempdir
from urllib.parse import unquote, urlsplit

from environs import Env, validate

from config import sqlite

sqlite.swap()

BASE = Path(__file__).resolve().parent.parent
env = Env()

DATA = Path(env.str("HALENBRENGEN_DATA", str(BASE / "data"))).resolve()
DATABASE_URL = env.str("HALENBRENGEN_DATABASE_URL", "")
HTTPS = env.bool("HALENBRENGEN_HTTPS", False)
ALLOWED_HOSTS = env.list("HALENBRENGEN_HOSTS", ["127.0.0.1", "localhost", "[::1]"])
PUBLIC_URL = env.str("HALENBRENGEN_PUBLIC_URL", "")
PORT = env.int("PORT", 8000)
STREAMS_MAX = env.int("HALENBRENGEN_STREAMS_MAX", 12_000)
STREAMS_PER_SEAT = env.int("HALENBRENGEN_STREAMS_PER_SEAT", 12)
# whether the server itself does what is due and sends letters, or `halenbrengen work` beside it
WORKER = env.bool("HALENBRENGEN_WORKER", True)
# without a host no mail is sent, and letters wait for the facilitator to hand them over
SMTP_HOST = env.str("HALENBRENGEN_SMTP_HOST", "")
SMTP_PORT = env.int("HALENBRENGEN_SMTP_PORT", 587)
SMTP_USER = env.str("HALENBRENGEN_SMTP_USER", "")
SMTP_PASSWORD = env.str("HALENBRENGEN_SMTP_PASSWORD", "")
SMTP_TLS = env.str("HALENBRENGEN_SMTP_TLS", "starttls", validate=validate.OneOf(["starttls", "implicit", "none"]))
MAIL_FROM = env.str("HALENBRENGEN_MAIL_FROM", validate=validate.Email()) if SMTP_HOST else ""
DEBUG = False


def _secret_key():
    """Made at the first start and kept beside the data, readable by its owner only."""
    kept = DATA / "secret.key"
    if not kept.exists():
        DATA.mkdir(parents=True, exist_ok=True)
        kept.touch(mode=0o600)
        kept.write_text(secrets.token_urlsafe(48))
    return kept.read_text()


def _database():
    if not DATABASE_URL:
        return _sqlite(DATA / "halenbrengen.sqlite3")
    url = urlsplit(DATABASE_URL)
    if url.scheme == "sqlite":
        return _sqlite(Path(unquote(url.path)))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(url.path.lstrip("/")),
        "USER": unquote(url.username or ""),
        "PASSWORD": unquote(url.password or ""),
        "HOST": url.hostname or "",
        "PORT": url.port or "",
        "CONN_HEALTH_CHECKS": True,  # after a restart of the server the pool hands out no dead connections
        "OPTIONS": {"pool": {"min_size": 1, "max_size": 12}},
    }


def _sqlite(path):
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 5,
            "init_command": (
                f"PRAGMA journal_mode={sqlite.journal_mode(sqlite.version())}; PRAGMA synchronous=FULL; "
                "PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; PRAGMA mmap_size=0;"
            ),
        },
        # a file, as a host has: one in memory locks otherwise when threads share it
        "TEST": {"NAME": Path(gettempdir()) / f"halenbrengen-test-{os.getpid()}.sqlite3"},
    }


SECRET_KEY = env.str("HALENBRENGEN_SECRET_KEY", "") or _secret_key()
DATABASES = {"default": _database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "halenbrengen.changes",
    "halenbrengen.mails",
    "halenbrengen.collaborations",
    "halenbrengen.posters",
    "halenbrengen.turns",
    "halenbrengen.combined",
    "halenbrengen.plenary",
    "halenbrengen.contracts",
    "halenbrengen.interests",
    "halenbrengen.room",
    "halenbrengen.record",
    "halenbrengen.printing",
    "halenbrengen.live",
    "halenbrengen.demo",
    "halenbrengen.ui",
    "django.contrib.staticfiles",
]
MIDDLEWARE = [
    # its random padding keeps the length of a page from telling what is on it
    "django.middleware.gzip.GZipMiddleware",
    "halenbrengen.ui.middleware.guard_headers",
    "halenbrengen.ui.middleware.same_origin_only",
    "django.middleware.common.CommonMiddleware",
    "halenbrengen.ui.middleware.speak_refusals",
]
ROOT_URLCONF = "config.urls"
ASGI_APPLICATION = "config.asgi.application"
APPEND_SLASH = False
# a pasted list of guests, corrected line by line; how large a request may be at all stands in config/bridge.py
DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000
FILE_UPLOAD_MAX_MEMORY_SIZE = 16 * 1024 * 1024  # what somebody sends is never laid down beside the database
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": ["django.template.context_processors.request"],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "halenbrengen.ui.templatetags.halenbrengen",
            ],
        },
    }
]

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
LOCALE_PATHS = [BASE / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Amsterdam"

STATIC_URL = "/static/"
STATIC_ROOT = BASE / "build" / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "halenbrengen.ui.storage.HouseStorage"},
}

# ui/middleware.py sends this with every page
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "font-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'"
)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    # a refusal is a normal answer, not news for the log
    "loggers": {"django.request": {"level": "ERROR"}},
}
