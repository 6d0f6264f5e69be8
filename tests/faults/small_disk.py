"""A disk under a PostgreSQL that can be full: a small one of its own where mounting is allowed,
else what the server would say of one.
"""

import subprocess
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg

MEGABYTES = 64
SAYS_SO = """
CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100';
END $$;
DO $$ DECLARE t regclass; BEGIN
  FOR t IN SELECT oid FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
  LOOP
    EXECUTE format('CREATE TRIGGER no_room BEFORE INSERT OR UPDATE ON %s
                    EXECUTE FUNCTION no_room()', t);
  END LOOP;
END $$;
"""


class Mounted:
    """The database lies on it, and whatever room it leaves is taken by one file."""

    def __init__(self, folder):
        self.ballast = folder / "ballast"

    def fill(self):
        with self.ballast.open("wb", buffering=0) as file, suppress(OSError):
            while True:
                file.write(bytes(4096))

    def make_room(self):
        self.ballast.unlink()


class Said:
    """Every write is answered as if the disk were full: SQLSTATE 53100."""

    def __init__(self, database):
        self.database = database

    def fill(self):
        self._tell(SAYS_SO)

    def make_room(self):
        self._tell("DROP FUNCTION no_room CASCADE")

    def _tell(self, sql):
        with psycopg.connect(self.database, autocommit=True) as connection:
            connection.execute(sql)


@contextmanager
def small_disk(server, database, capsys):
    """For a database that nobody is connected to."""
    name = database.rsplit("/", 1)[1]
    with TemporaryDirectory(prefix="disk-", dir="/tmp") as place:
        folder = Path(place)
        mount = ["mount", "-t", "tmpfs", "-o", f"size={MEGABYTES}m", "escale", place]
        if subprocess.run(mount, check=False, capture_output=True).returncode:
            with capsys.disabled():
                sys.stdout.write("\nENOSPC is injected: no disk may be mounted here\n")
            yield Said(database)
            return
        try:
            server.given(folder)
            rows = folder / "rows"
            rows.mkdir()
            server.given(rows)
            server.ask(f"CREATE TABLESPACE small LOCATION '{rows}'")
            server.ask(f'ALTER DATABASE "{name}" SET TABLESPACE small')
            yield Mounted(folder)
        finally:
            server.ask(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
            server.ask("DROP TABLESPACE IF EXISTS small")
            subprocess.run(["umount", "--lazy", place], check=True)
