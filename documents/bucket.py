"""The store in a bucket of any S3-compatible service (`DOCUMENT_STORE=s3://bucket/prefix`).

What arrives is ciphertext: the service sees names of hex digits and bytes it cannot read. One PUT
is atomic there: a body is whole or was never written. A bucket that keeps versions keeps erased
bodies too, of no use to anybody, for their keys are gone.
"""

import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from fnmatch import fnmatchcase
from functools import cache
from itertools import groupby
from typing import Any, BinaryIO, cast
from urllib.parse import urlsplit

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError
from django.conf import settings

from documents.storage import FOLDER, NotKept, checked

MOST_DELETED = 1000  # names that one request may delete
# A request is tried three times; none may hold a page longer than a person waits.
PATIENCE = {"connect_timeout": 3, "read_timeout": 15, "retries": {"mode": "standard"}}


class BucketStore:
    """`address` is `s3://bucket` or `s3://bucket/prefix`."""

    def __init__(self, address: str) -> None:
        parts = urlsplit(address)
        self.bucket = parts.netloc
        self.prefix = f"{prefix}/" if (prefix := parts.path.strip("/")) else ""

    def write(self, name: str, chunks: Iterable[bytes]) -> None:
        body = b"".join(chunks)  # whole, so that a source that fails half way sends nothing
        with _failures_named():
            self._client.put_object(Bucket=self.bucket, Key=self._key(name), Body=body)

    def read(self, name: str) -> BinaryIO:
        key = self._key(name)
        with _failures_named():
            try:
                answer = self._client.get_object(Bucket=self.bucket, Key=key)
            except self._client.exceptions.NoSuchKey:
                raise FileNotFoundError(name) from None
        return cast("BinaryIO", answer["Body"])

    def delete(self, folder: str) -> None:
        with _failures_named():
            for page in self._pages(f"{self._key(folder)}/"):
                if names := [{"Key": found["Key"]} for found in page]:
                    self._delete(names)

    def folders(self) -> Iterator[tuple[str, datetime]]:
        with _failures_named():
            found = (one for page in self._pages(self.prefix) for one in page)
            for folder, bodies in groupby(found, self._folder):  # a bucket lists in order
                if fnmatchcase(folder, FOLDER):
                    yield folder, max(body["LastModified"] for body in bodies)

    def check(self) -> None:
        folder = f"0/{secrets.token_hex(8)}"
        self.write(f"{folder}/0", [b""])
        self.delete(folder)

    def _pages(self, prefix: str) -> Iterator[list[dict[str, Any]]]:
        """What lies under a prefix, as many at once as may be deleted at once."""
        pages = self._client.get_paginator("list_objects_v2").paginate(
            Bucket=self.bucket, Prefix=prefix, PaginationConfig={"PageSize": MOST_DELETED}
        )
        for page in pages:
            yield page.get("Contents", [])

    def _folder(self, found: dict[str, Any]) -> str:
        return found["Key"].removeprefix(self.prefix).rpartition("/")[0]

    def _delete(self, names: list[dict[str, str]]) -> None:
        answer = self._client.delete_objects(
            Bucket=self.bucket, Delete={"Objects": names, "Quiet": True}
        )
        if errors := answer.get("Errors"):
            raise NotKept(f"{len(errors)} bodies were not deleted: {errors[0].get('Code')}")

    def _key(self, name: str) -> str:
        return self.prefix + checked(name)

    @property
    def _client(self) -> Any:
        return _client(
            settings.S3_ENDPOINT_URL,
            settings.AWS_REGION,
            settings.AWS_ACCESS_KEY_ID,
            settings.AWS_SECRET_ACCESS_KEY,
        )


@cache
def _client(endpoint: str, region: str, key_id: str, secret: str) -> Any:
    """One client a process: it may be used by several threads, and making one is slow.

    What is left empty is found by the library itself, as in a container that has a role.
    """
    path_style = {"addressing_style": "path"} if endpoint else {}
    return boto3.client(
        "s3",
        endpoint_url=endpoint or None,
        region_name=region or None,
        aws_access_key_id=key_id or None,
        aws_secret_access_key=secret or None,
        config=Config(**PATIENCE, s3=path_style),
    )


@contextmanager
def _failures_named() -> Iterator[None]:
    """Say in the store's own word that it cannot take or give now."""
    try:
        yield
    except (BotoCoreError, ClientError) as error:
        raise NotKept(f"the bucket does not answer as it should: {type(error).__name__}") from error
