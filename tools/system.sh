#!/usr/bin/env bash
# Sees to it that the programs are there which the tests start and which come
# from the distribution: a browser, the PDF tools and a PostgreSQL server.
set -u

has_browser() { command -v chromium || command -v chromium-browser; } >/dev/null
has_pdf_tools() { command -v pdftotext && command -v pdftoppm; } >/dev/null
has_postgresql() { command -v initdb || compgen -G '/usr/lib/postgresql/*/bin/initdb'; } >/dev/null
has_strace() { command -v strace; } >/dev/null

lacking() {
  has_browser || echo chromium
  has_pdf_tools || echo poppler-utils
  has_postgresql || echo postgresql
  has_strace || echo strace
}

may_install() {
  command -v apt-get >/dev/null || return 1
  [ "$(id -u)" = 0 ] || { [ -n "${CI:-}" ] && sudo -n true 2>/dev/null; }
}

apt() {
  local as=()
  [ "$(id -u)" = 0 ] || as=(sudo -n)
  "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o=Dpkg::Use-Pty=0 "$@" </dev/null >/dev/null
}

mapfile -t packages < <(lacking)
[ ${#packages[@]} = 0 ] && exit 0

if may_install; then
  echo "Installing from the distribution: ${packages[*]}"
  apt update && apt install -y --no-install-recommends "${packages[@]}"
  mapfile -t packages < <(lacking)
  [ ${#packages[@]} = 0 ] && exit 0
fi
echo "make: the tests also need ${packages[*]}; install them first, on Debian with: sudo apt-get install ${packages[*]}" >&2
exit 1
