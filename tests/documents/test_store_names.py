import stat

import pytest

from documents.storage import LocalStore


@pytest.fixture
def store(tmp_path):
    return LocalStore(tmp_path / "store")


@pytest.mark.parametrize("name", ["../x", "/etc/passwd", "a/../b", "A", "a.jpg", "", "a\0", "é"])
def test_only_hex_names_are_stored(store, name):
    with pytest.raises(ValueError, match="hex"):
        store.write(name, [b"x"])


def test_only_its_owner_may_open_the_folder(store, tmp_path):
    store.write("ab/cd/0", [b"x"])
    kept = tmp_path / "store" / "ab" / "cd"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o700
    assert stat.S_IMODE((kept / "0").stat().st_mode) == 0o600


def test_a_body_that_fails_half_way_leaves_nothing(store, tmp_path):
    def failing():
        yield b"half"
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        store.write("ab/0", failing())
    assert not [path for path in (tmp_path / "store").rglob("*") if path.is_file()]


def test_forgetting_a_folder_twice_is_fine(store):
    store.write("ab/0", [b"x"])
    store.delete("ab")
    store.delete("ab")
    with pytest.raises(FileNotFoundError):
        store.read("ab/0")
