"""Dependencies run one way: import-linter sees imports, this sees foreign keys."""

import pytest
from django.apps import apps

LAYERS = ["accounts", "documents", "enrollment", "cpam", "offices", "config"]


def foreign_keys():
    for label in LAYERS[:-1]:
        for model in apps.get_app_config(label).get_models():
            for field in model._meta.get_fields():
                if field.is_relation and field.concrete and field.related_model:
                    target = field.related_model._meta.app_label
                    yield pytest.param(label, target, id=str(field))


@pytest.mark.parametrize(("owner", "target"), [*foreign_keys()])
def test_no_foreign_key_points_upward(owner, target):
    if target in LAYERS:
        assert LAYERS.index(target) <= LAYERS.index(owner)
