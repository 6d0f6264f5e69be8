"""Placeholder until the room is built."""

from django.db import models


class EncryptedJSONField(models.JSONField): ...


class EncryptedTextField(models.TextField): ...
