"""Twenty maximal uploads at once, to a real server: the other pages stay quick, no file is lost."""

import http.client
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.dossiers import small_jpeg
from tests.faults.storms import lasts
from tests.security import production
from tests.servers import free_port, process

UPLOADS = 20
MEGABYTES = 15
TRIES = 30
TOKEN = "t" * 32
BOUNDARY = "between-the-parts"
BEGIN = """
import django; django.setup()
from importlib import import_module
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from tests.dossiers import make_draft
user = make_draft().owner
session = import_module(settings.SESSION_ENGINE).SessionStore()
session[SESSION_KEY] = str(user.pk)
session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
session[HASH_SESSION_KEY] = user.get_session_auth_hash()
session.save()
print(session.session_key)
"""
COUNT = """
import django; django.setup()
from documents.models import Original
print(Original.objects.clean().count(), Original.objects.count())
"""

pytestmark = pytest.mark.fault


class Site:
    """A real gunicorn as it is deployed, and a student who is signed in."""

    def __init__(self, var, port):
        self.var, self.port = var, port
        self.session = self.run(BEGIN)

    def run(self, code):
        code = f"import os; os.environ['DJANGO_SETTINGS_MODULE'] = 'config.settings'{code}"
        done = production.run(self.var, "-c", code)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def ask(self, method, path, body=None, **headers):
        """The status, and the page."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        headers |= {
            "Host": "escale.example",
            "X-Forwarded-Proto": "https",
            "Cookie": f"__Host-sessionid={self.session}; sessionid={self.session};"
            f" __Host-csrftoken={TOKEN}; csrftoken={TOKEN}",
        }
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        page = answer.read()
        connection.close()
        return answer.status, page


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    var, port = tmp_path_factory.mktemp("var"), free_port()
    assert production.run(var, "manage.py", "migrate", "--noinput").returncode == 0
    command = [
        *(production.sys.executable, "-m", "gunicorn", "config.wsgi"),
        *("--bind", f"127.0.0.1:{port}", "--workers", "2", "--threads", "8"),
    ]
    environment = production.environment(var, QUOTA_MB="1000")
    with process(command, until=port, env=environment, cwd=production.ROOT):
        yield Site(var, port)


def body(number):
    """A photo of exactly as many bytes as are allowed, like no other."""
    start = small_jpeg() + b"photo %03d" % number
    photo = start.ljust(MEGABYTES * 1024 * 1024, b"\0")
    head = (
        f"--{BOUNDARY}\r\nContent-Disposition: form-data; name=files; filename={number}.jpg\r\n"
        "Content-Type: image/jpeg\r\n\r\n"
    )
    return head.encode() + photo + f"\r\n--{BOUNDARY}--\r\n".encode()


def upload(site, number):
    """Send as the page does: again after a pause, while the site says that it is busy."""
    content = body(number)
    for _try in range(TRIES):
        status, page = site.ask(
            "POST",
            "/file/identity/upload/",
            content,
            **{
                "Content-Type": f"multipart/form-data; boundary={BOUNDARY}",
                "X-CSRFToken": TOKEN,
                "Referer": "https://escale.example/file/identity/",
                "X-Escale-Fragment": "1",
            },
        )
        if status != 503:
            return status
        assert b"Many people send files now" in page
        time.sleep(1)
    return 503


def test_pages_stay_quick_and_no_file_is_lost(site):
    assert site.ask("GET", "/file/")[0] == 200
    waits = []
    with ThreadPoolExecutor(UPLOADS) as pool:
        sent = [pool.submit(upload, site, number) for number in range(UPLOADS)]
        while not all(one.done() for one in sent):
            began = time.monotonic()
            assert site.ask("GET", "/documents/accepted/")[0] == 200
            waits.append(time.monotonic() - began)
            time.sleep(0.05)
    assert [one.result() for one in sent] == [200] * UPLOADS
    assert site.run(COUNT) == f"{UPLOADS} {UPLOADS}"
    waits.sort()
    p95 = waits[int(len(waits) * 0.95)]
    assert p95 < lasts(15, in_full=1), f"of {len(waits)}, the slowest: {waits[-5:]}"
