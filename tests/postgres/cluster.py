"""A PostgreSQL server to throw away: on the loopback, on a free port, on a folder of its own."""

import os
import pwd
import shutil
import socket
import subprocess
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

SETTINGS = {"listen_addresses": "127.0.0.1", "unix_socket_directories": ""}
# What a power cut does to PostgreSQL is not tested here, and waiting for the disk costs minutes.
HASTY = {"fsync": "off", "full_page_writes": "off"}


@contextmanager
def postgresql(**settings):
    """Start a server and give the address of a fresh database in it; stop it and remove its files afterwards."""
    folder = Path(mkdtemp(prefix="halenbrengen-postgresql-"))
    user, port = _user(), _free_port()
    if user:
        shutil.chown(folder, user)
    data = folder / "data"
    options = " ".join(f"-c {name}='{value}'" for name, value in {**SETTINGS, **settings, "port": port}.items())
    try:
        _run(user, "initdb", "-D", data, "-U", "halenbrengen", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        _run(user, "pg_ctl", "-D", data, "-l", folder / "log", "-o", options, "-w", "-t", "60", "start")
        try:
            yield f"postgresql://halenbrengen@127.0.0.1:{port}/postgres"
        finally:
            _run(user, "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder)


def _run(user, program, *words):
    """PostgreSQL refuses to run as root, so then somebody else runs it."""
    found = subprocess.run(
        [_path_of(program), *map(str, words)],
        user=user,
        group=user and pwd.getpwnam(user).pw_gid,
        extra_groups=[] if user else None,
        cwd="/",
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE if program == "initdb" else subprocess.DEVNULL,
    )
    assert found.returncode == 0, (program, found.stderr)


def _path_of(program):
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda each: int(each.parent.name), reverse=True)
    found = shutil.which(program, path=os.pathsep.join([*map(str, folders), os.environ["PATH"]]))
    assert found, f"{program} is not installed; make test installs it, on Debian it is in the package postgresql"
    return found


def _user():
    if os.geteuid():
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in known else "nobody"


def _free_port():
    with socket.create_server(("127.0.0.1", 0)) as found:
        return found.getsockname()[1]
