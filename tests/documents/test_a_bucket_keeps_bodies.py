"""Against moto's server: real HTTP, real signatures, as any S3-compatible service speaks."""

from datetime import timedelta

import boto3
import pytest
from django.utils import timezone
from moto.server import ThreadedMotoServer

from documents import bucket
from documents.bucket import BucketStore
from documents.intake import Refused
from documents.storage import LocalStore, NotKept, store
from tests.documents import files

PLACE = {
    "region_name": "eu-west-3",
    "aws_access_key_id": "tests",
    "aws_secret_access_key": "a secret of the tests",
}


@pytest.fixture(scope="module")
def server():
    moto = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    moto.start()
    host, port = moto.get_host_and_port()
    yield f"http://{host}:{port}"
    moto.stop()


@pytest.fixture
def s3(server):
    client = boto3.client("s3", endpoint_url=server, **PLACE)
    client.create_bucket(
        Bucket="papers", CreateBucketConfiguration={"LocationConstraint": "eu-west-3"}
    )
    yield client
    for name in names(client):
        client.delete_object(Bucket="papers", Key=name)
    client.delete_bucket(Bucket="papers")
    client.close()
    bucket._client.cache_clear()


@pytest.fixture(autouse=True)
def _place(settings, server):
    settings.DOCUMENT_STORE = "s3://papers/escale/students"
    settings.S3_ENDPOINT_URL = server
    settings.AWS_REGION = PLACE["region_name"]
    settings.AWS_ACCESS_KEY_ID = PLACE["aws_access_key_id"]
    settings.AWS_SECRET_ACCESS_KEY = PLACE["aws_secret_access_key"]


def names(client):
    return [found["Key"] for found in client.list_objects_v2(Bucket="papers").get("Contents", [])]


def test_the_setting_chooses_the_store(settings, tmp_path):
    assert isinstance(store(), BucketStore)
    settings.DOCUMENT_STORE = tmp_path
    assert isinstance(store(), LocalStore)


def test_what_is_written_is_read(s3):
    store().write("ab/cd/0", [b"one", b"two"])
    with store().read("ab/cd/0") as body:
        assert (body.read(4), body.read()) == (b"onet", b"wo")
    assert names(s3) == ["escale/students/ab/cd/0"]


def test_what_is_not_there_is_said_as_by_a_folder(s3):
    with pytest.raises(FileNotFoundError):
        store().read("ab/0")


def test_a_folder_is_forgotten_whole_and_alone(s3, monkeypatch):
    monkeypatch.setattr(bucket, "MOST_DELETED", 2)
    for name in ("ab/0", "ab/1", "ab/2", "ab/3", "ab/4", "abc/0"):
        store().write(name, [b"x"])
    store().delete("ab")
    store().delete("ab")
    assert names(s3) == ["escale/students/abc/0"]


def test_folders_of_files_are_listed_with_their_age(s3):
    folder = "ab/ab345678-1234-1234-1234-123456789abc"
    for name in (f"{folder}/0", f"{folder}/1", "0/ab/0"):
        store().write(name, [b"x"])
    [(found, written_at)] = store().folders()
    assert found == folder
    assert abs(timezone.now() - written_at) < timedelta(minutes=1)


def test_a_body_that_fails_half_way_leaves_nothing(s3):
    def failing():
        yield b"half"
        raise RuntimeError("cut")

    with pytest.raises(RuntimeError, match="cut"):
        store().write("ab/0", failing())
    assert names(s3) == []


@pytest.mark.parametrize("name", ["../x", "/etc/passwd", "a/../b", "a.jpg", "", "é"])
def test_only_hex_names_are_stored(s3, name):
    with pytest.raises(ValueError, match="hex"):
        store().write(name, [b"x"])


def test_a_paper_goes_through_it_encrypted(s3, paper):
    content = files.pdf(["MARKER"])
    original = paper.receive(files.uploaded(content, "a.pdf"))
    bodies = [s3.get_object(Bucket="papers", Key=name)["Body"].read() for name in names(s3)]
    assert len(bodies) == 2
    for body in bodies:
        assert b"%PDF" not in body
        assert b"\xff\xd8\xff" not in body
        assert b"MARKER" not in body
    assert b"".join(original.bytes()) == content
    assert paper.pages.get().jpeg().startswith(b"\xff\xd8")


def test_a_refused_file_leaves_nothing_there(s3, paper):
    with pytest.raises(Refused):
        paper.receive(files.uploaded(files.picture()[:400]))
    assert names(s3) == []


def test_an_erased_paper_leaves_nothing_there(s3, paper, django_capture_on_commit_callbacks):
    paper.receive(files.uploaded(files.picture()))
    with django_capture_on_commit_callbacks(execute=True):
        paper.erase()
    assert names(s3) == []


def test_a_service_that_does_not_answer_is_named(settings, monkeypatch, paper):
    settings.S3_ENDPOINT_URL = "http://127.0.0.1:9"
    monkeypatch.setitem(bucket.PATIENCE, "retries", {"max_attempts": 0})
    with pytest.raises(NotKept, match="EndpointConnectionError"):
        store().check()
    bucket._client.cache_clear()


def test_readiness_writes_and_forgets(s3):
    store().check()
    assert names(s3) == []
