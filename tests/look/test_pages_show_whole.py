"""A page of a paper is seen whole in its preview: upright, turned, on a phone."""

import pytest

from documents.models import Page

pytestmark = pytest.mark.django_db(transaction=True)
BOXES = """sheet => {
  const [outer, inner] = [sheet, sheet.firstElementChild].map((e) => e.getBoundingClientRect());
  return inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1
    && inner.left >= outer.left - 1 && inner.right <= outer.right + 1;
}"""


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("rotation", [0, 90])
def test_a_page_lies_in_its_frame(look, session_of, student, width, rotation):
    Page.objects.update(stored_width=1200, stored_height=1700, rotation=rotation)
    page = look("/file/birth-certificate/", width=width, cookies=session_of(student))
    sheet = page.locator(".pages .sheet").first
    size = [sheet.locator("img").get_attribute(name) for name in ("width", "height")]
    assert size == (["1700", "1200"] if rotation else ["1200", "1700"])
    assert sheet.evaluate(BOXES)
