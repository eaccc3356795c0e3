#!/usr/bin/env bash
# Says in one line what this machine lacks before anything is installed.
set -u
python=${1:-python3}
stop() { echo "make: $1" >&2; exit 1; }

command -v "$python" >/dev/null || stop "$python was not found; install Python 3.11 or later."
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
  stop "Python 3.11 or later is needed, $python is $("$python" -V 2>&1); try make PYTHON=/path/to/python3.11."
command -v npm >/dev/null || stop "npm was not found; install Node.js 20 or later with npm."
node -e 'process.exit(parseInt(process.versions.node) >= 20 ? 0 : 1)' ||
  stop "Node.js 20 or later is needed, this is $(node --version)."
