"""A photo leaves when it is chosen, small enough, again when the network fails."""

import io

import pytest
from PIL import Image

from tests.look import upload

pytestmark = pytest.mark.django_db(transaction=True)
GALLERY = "#files-gallery"


@pytest.fixture(autouse=True)
def _nothing_received():
    upload.received.clear()
    upload.refuse.clear()


def photo(width=4000, height=3000, name="IMG_1.JPG"):
    picture = Image.effect_noise((width, height), 40).convert("RGB")
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=92)
    return {"name": name, "mimeType": "image/jpeg", "buffer": out.getvalue()}


def paper(name="certificate.pdf"):
    return {"name": name, "mimeType": "application/pdf", "buffer": b"%PDF-1.7 small"}


def wait_for(page, count):
    page.get_by_text(f"{count} received").wait_for()


def test_a_large_photo_arrives_smaller_and_still_legible(look):
    page = look("/try-upload/")
    large = photo()
    page.set_input_files(GALLERY, large)
    wait_for(page, 1)
    (got,) = upload.received
    assert got["size"] == (2400, 1800)
    assert got["bytes"] < len(large["buffer"]) / 2
    assert got["kind"] == "birth"


def test_a_photo_that_is_small_enough_is_left_alone(look):
    page = look("/try-upload/")
    small = photo(2000, 1500)
    page.set_input_files(GALLERY, small)
    wait_for(page, 1)
    assert upload.received[0]["bytes"] == len(small["buffer"])


def test_several_files_leave_one_by_one(look):
    page = look("/try-upload/")
    page.set_input_files(GALLERY, [paper("a.pdf"), paper("b.pdf"), paper("c.pdf")])
    wait_for(page, 3)
    assert [got["name"] for got in upload.received] == ["a.pdf", "b.pdf", "c.pdf"]


def test_the_pages_of_one_choice_stay_together(look):
    """The page offers to replace each time; only the first file of a choice may do that."""
    page = look("/try-upload/")
    page.set_input_files(GALLERY, [paper("a.pdf"), paper("b.pdf"), paper("c.pdf")])
    wait_for(page, 3)
    assert [got["mode"] for got in upload.received] == ["replace", "add", "add"]


def test_a_first_file_that_is_refused_leaves_its_place_to_the_second(look):
    upload.refuse.append(422)
    page = look("/try-upload/")
    page.set_input_files(GALLERY, [paper("a.pdf"), paper("b.pdf"), paper("c.pdf")])
    wait_for(page, 2)
    assert [(got["name"], got["mode"]) for got in upload.received] == [
        ("b.pdf", "replace"),
        ("c.pdf", "add"),
    ]


def test_a_file_chosen_before_the_script_came_is_sent_when_it_comes(look, site):
    page = look("/account/legal/")
    held = []

    def hold(route):  # Playwright takes no method of a list
        held.append(route)

    page.route("**/js/upload*.js", hold)
    page.goto(site + "/try-upload/", wait_until="commit")
    page.set_input_files(GALLERY, paper())
    assert upload.received == []
    held[0].continue_()
    wait_for(page, 1)
    assert len(upload.received) == 1


def test_the_keyboard_goes_to_the_verdict(look):
    page = look("/try-upload/")
    page.set_input_files(GALLERY, paper())
    wait_for(page, 1)
    assert "finding" in page.evaluate("document.activeElement.className")


def test_the_form_is_ready_for_the_next_page_after_the_first(look):
    page = look("/try-upload/")
    for count in (1, 2):
        page.set_input_files(GALLERY, paper())
        wait_for(page, count)
    assert page.locator("form[data-ready]").count() == 1


def test_a_server_that_stumbles_is_asked_again(look):
    upload.refuse += [503, 502]
    page = look("/try-upload/")
    page.set_input_files(GALLERY, paper())
    wait_for(page, 1)
    assert len(upload.received) == 1


def test_while_offline_it_waits_and_says_so(look):
    page = look("/try-upload/")
    page.context.set_offline(True)
    page.set_input_files(GALLERY, paper())
    page.get_by_text("You are offline").wait_for()
    page.context.set_offline(False)
    wait_for(page, 1)


def test_a_file_too_big_to_send_is_said_and_not_tried_again(look):
    upload.refuse.append(413)
    page = look("/try-upload/")
    page.set_input_files(GALLERY, paper("big.pdf"))
    page.get_by_text("big.pdf is too big").wait_for()
    assert upload.received == []


def test_without_scripts_the_button_sends(look):
    page = look("/try-upload/", java_script_enabled=False)
    page.set_input_files(GALLERY, paper())
    page.get_by_role("button", name="Send this photo").click()
    assert page.inner_text("#count") == "1 received"


def test_with_scripts_there_is_no_second_thing_to_press(look):
    page = look("/try-upload/")
    assert not page.get_by_role("button", name="Send this photo").is_visible()
    assert page.get_by_label("Take a photo").get_attribute("capture") == "environment"
    assert page.get_by_label("Choose a photo or PDF").get_attribute("capture") is None
