#!/usr/bin/env bash
# Makes the checkout runnable: Debian's libraries where they lack, a private environment from the lock file, ourselves.
# With --for-tests: only what the suite needs beyond that, a screen and a Chinese input method (docs/adr/0010).
set -euo pipefail
cd "$(dirname "$0")/.."

# Qt's own needs: first the offscreen ones, then sound, then a real X display.
libraries="libgl1 libegl1 libglib2.0-0 libfontconfig1 libdbus-1-3 libxkbcommon0 libpulse0
  libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0 libxcb-image0
  libxcb-render-util0 libxcb-randr0 libxcb-xinerama0"
# The tests' second readers of QR symbols and of bundles, then a screen without a monitor, a window manager, a typist,
# a Chinese input method, and a printer on the loopback.
[ "${1:-}" != --for-tests ] || libraries="libzbar0 zstd xvfb openbox xdotool dbus-daemon ibus ibus-libpinyin
  cups cups-client cups-ipp-utils avahi-daemon"
command -v python3 >/dev/null && python3 -c 'import ensurepip, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
  || libraries="python3 python3-venv $libraries"

if command -v dpkg-query >/dev/null; then
  missing=""
  for name in $libraries; do
    dpkg-query -W -f '${Status}' "$name" 2>/dev/null | grep -q 'ok installed' || missing="$missing $name"
  done
  if [ -n "$missing" ]; then
    as_root=""; [ "$(id -u)" = 0 ] || as_root=sudo
    echo "Installing system libraries:$missing"
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq
    # shellcheck disable=SC2086  # a list of words on purpose
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
  fi
fi

if [ "${1:-}" = --for-tests ]; then
  touch .venv/.test-ready
  exit
fi

[ -x .venv/bin/python ] || python3 -m venv .venv
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r packaging/requirements.lock
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
.venv/bin/python packaging/check_catalogues.py --release
touch .venv/.ready
