import pytest
from django.core.exceptions import ImproperlyConfigured

from config.env import Environment


@pytest.mark.parametrize(
    ("value", "meaning"), [("1", True), ("yes", True), ("0", False), ("", False)]
)
def test_a_flag_is_read(value, meaning):
    assert Environment({"DEMO": value}).flag("DEMO") is meaning


@pytest.mark.parametrize(
    ("read", "value"),
    [
        (lambda env: env.flag("X"), "perhaps"),
        (lambda env: env.number("X", 1), "many"),
        (lambda env: env.number("X", 1, least=1), "-3"),
        (lambda env: env.whole("X", 1), "1.5"),
        (lambda env: env.choice("X", ("a", "b"), "a"), "c"),
    ],
)
def test_a_wrong_value_is_refused_by_name(read, value):
    with pytest.raises(ImproperlyConfigured, match=r"^X="):
        read(Environment({"X": value}))


def test_a_secret_may_live_in_a_file(tmp_path):
    (tmp_path / "key").write_text("from the file\n")
    environment = Environment({"KEY": "from the variable", "KEY_FILE": str(tmp_path / "key")})
    assert environment.secret("KEY") == "from the file"


def test_a_missing_secret_file_is_named(tmp_path):
    with pytest.raises(ImproperlyConfigured, match="KEY_FILE"):
        Environment({"KEY_FILE": str(tmp_path / "nowhere")}).secret("KEY")
