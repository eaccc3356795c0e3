"""Secrets that people carry in an address or a cookie: 256 bits, of which only the hash is kept."""

import hashlib
import secrets


def new_token():
    return secrets.token_urlsafe(32)


def hashed(token):
    return hashlib.sha256(token.encode()).hexdigest()
