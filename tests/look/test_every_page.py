"""One language, one heading, no dangling reference, no sideways scroll, room for a thumb."""

import pytest

from tests.cases import make_case
from tests.look.conftest import OWN_PLACES, PLACES

pytestmark = pytest.mark.django_db(transaction=True)

FAULTS = """() => {
  const faults = [];
  const all = (selector) => [...document.querySelectorAll(selector)];
  if (!document.documentElement.lang) faults.push("no language");
  if (all("h1").length !== 1) faults.push(`${all("h1").length} main headings`);
  if (!document.title.trim() || document.title.startsWith(" ")) faults.push("no title");
  for (const name of ["aria-describedby", "aria-labelledby", "for"])
    for (const element of all(`[${name}]`))
      for (const id of element.getAttribute(name).split(/\\s+/).filter(Boolean))
        if (!document.getElementById(id)) faults.push(`${name} to nowhere: ${id}`);
  for (const link of all('.error-summary a, a[href^="#"].skip'))
    if (!document.getElementById(link.hash.slice(1))) faults.push(`link to nowhere: ${link.hash}`);
  for (const field of all("input:not([type=hidden]), select, textarea"))
    if (!field.labels?.length) faults.push(`no label: ${field.name}`);
  const ids = all("[id]").map((element) => element.id);
  for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) faults.push(`twice: ${id}`);
  let level = 0;
  for (const heading of all("main :is(h1, h2, h3, h4)")) {
    const now = Number(heading.tagName[1]);
    if (now > level + 1) faults.push(`heading leaps: ${heading.textContent.trim()}`);
    level = now;
  }
  if (document.body.innerText.includes("This field is required")) faults.push("Django's words");
  return faults;
}"""

# WCAG 2.5.8 spares links inside a sentence; buttons have a goal of 44.
SMALL = """() => [...document.querySelectorAll(
    "a, button, input:not([type=hidden]), select, summary")]
  .filter((element) => element.checkVisibility() && !element.closest("p, dd, .hint, .skip, li li"))
  .map((element) => [element, (element.labels?.[0]?.closest(".form-check") ?? element)])
  .map(([element, area]) => [element, area.getBoundingClientRect()])
  .filter(([element, box]) => {
    const least = element.matches(".btn") ? 44 : 24;
    return box.height > 1 && (box.height < least || box.width < 24);
  })
  .map(([element, box]) => `${element.outerHTML.slice(0, 80)} ${box.width}x${box.height}`)"""


SIDEWAYS = "document.documentElement.scrollWidth > innerWidth ? ['scrolls sideways'] : []"


def faults(page):
    """What is wrong with a page, on a desktop, then on a phone, then on the smallest one."""
    found = page.evaluate(FAULTS)
    page.set_viewport_size({"width": 390, "height": 800})
    found += page.evaluate(SMALL)
    page.set_viewport_size({"width": 320, "height": 800})
    return found + page.evaluate(SIDEWAYS)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("place", PLACES)
def test_a_page_open_to_all_is_sound(look, place, language):
    assert faults(look(place, locale=language)) == []


def test_a_students_own_pages_are_sound(look, session_of, student):
    cookies = session_of(student)
    found = {place: faults(look(place, cookies=cookies)) for place in OWN_PLACES}
    assert found == {place: [] for place in OWN_PLACES}


def test_the_page_of_a_case_is_sound(look, session_of):
    case = make_case()
    assert faults(look("/case/", cookies=session_of(case.dossier.owner))) == []


def test_text_twice_as_large_still_fits(look):
    page = look("/gallery/?errors", width=640)
    page.evaluate(
        "document.adoptedStyleSheets = [new CSSStyleSheet()];"
        "document.adoptedStyleSheets[0].replaceSync('html { font-size: 200% }')"
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= 640


def test_right_to_left_does_not_scroll_sideways(look):
    page = look("/gallery/?errors", width=320)
    page.evaluate("document.documentElement.dir = 'rtl'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_policy_on_scripts_and_styles_refuses_nothing_of_ours(look):
    page = look("/gallery/")
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.reload()
    page.wait_for_load_state("networkidle")
    assert [words for words in said if "Content Security Policy" in words] == []
    assert page.evaluate("getComputedStyle(document.querySelector('.btn')).minHeight") == "48px"


def test_after_a_refusal_the_keyboard_starts_at_what_is_wrong(look):
    page = look("/gallery/?errors")
    assert page.evaluate("document.activeElement.className") == "error-summary"
    assert page.title().startswith("Error: ")


def test_signing_in_works_without_scripts(look):
    page = look("/account/login/", java_script_enabled=False)
    page.fill("#id_email", "amina@example.org")
    page.click("main button[type=submit]")
    assert page.inner_text("h1") == "Enter the code"


def test_the_language_changes_without_scripts(look):
    page = look("/account/privacy/", java_script_enabled=False)
    page.click("button[value=fr]")
    assert page.get_attribute("html", "lang") == "fr"
    assert page.url.endswith("/account/privacy/")


def test_the_focus_is_seen(look):
    page = look("/gallery/")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    style = page.evaluate("getComputedStyle(document.activeElement).outlineWidth")
    assert style == "3px"
