#!/bin/sh
# Everything a change can break. A group that cannot run fails the run and says why.
set -eu
BIN=${BIN:-.venv/bin}

sh tests/browser.sh "$BIN"
echo "== On PostgreSQL: the rooms that write =="
"$BIN/python" -m tests.on_postgres "$BIN/python" -m pytest -q -n 2 --dist loadfile \
    tests/accounts tests/documents tests/enrollment tests/cpam tests/offices
echo "== On SQLite: everything, with real servers, processes and a browser =="
exec "$BIN/python" -m pytest -q -n 2 --dist loadfile
