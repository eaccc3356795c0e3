"""Check that no tracked file names a package registry.

Everybody installs from the registry their own machine is set up for; a name in
a lock file would send them elsewhere. The names looked for are read from the
set-up of this machine's clients and from pip's own defaults.
"""

import json
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

from pip._internal.models.index import PyPI

ROOT = Path(__file__).resolve().parent.parent
HERE = {"localhost", "127.0.0.1", "::1"}
LINKS = re.compile(r"://|--(extra-)?index-url|--find-links|--trusted-host")


def main():
    """Exit 1 with one line for each file at fault."""
    faults = [*faults_in_locks(), *faults_in_files(registry_names())]
    for fault in faults:
        print(fault, file=sys.stderr)
    sys.exit(1 if faults else 0)


def faults_in_locks():
    """Lock files may hold versions and hashes, no places to fetch from."""
    for lock in sorted((ROOT / "requirements").glob("*.txt")):
        if LINKS.search(lock.read_text()):
            yield f"{lock.relative_to(ROOT)}: names a place to fetch from"
    packages = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    if any("resolved" in package for package in packages.values()):
        yield "package-lock.json: names a place to fetch from"


def faults_in_files(names):
    """The tracked files in which one of these host names stands."""
    tracked = printed_by("git", "ls-files", "-z").split("\0")
    for path in filter(None, tracked):
        file = ROOT / path
        content = file.read_bytes() if file.is_file() else b""
        if any(name.encode() in content for name in names):
            yield f"{path}: names a package registry"


def registry_names():
    """The host names of pip's and npm's registries, as set up here and by default."""
    addresses = [
        f"//{PyPI.netloc}",
        f"//{PyPI.file_storage_domain}",
        printed_by("npm", "config", "get", "registry"),
        *re.findall(r"https?://[^\s'\"]+", printed_by(sys.executable, "-m", "pip", "config", "list")),
    ]
    hosts = {urlsplit(address.strip()).hostname for address in addresses}
    return {host for host in hosts if host and host not in HERE}


def printed_by(*command):
    """What a command printed; nothing when the machine does not have it."""
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return ""
    return done.stdout


if __name__ == "__main__":
    main()
