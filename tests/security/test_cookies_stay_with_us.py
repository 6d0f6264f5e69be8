"""In production, cookies travel encrypted, to us alone, out of reach of scripts."""

from tests.security import production


def test_cookies_are_closed_in_production(tmp_path):
    names = [
        f"{cookie}_COOKIE_{word}"
        for cookie in ("SESSION", "LANGUAGE", "CSRF")
        for word in ("SECURE", "HTTPONLY")
    ]
    found = production.ask(tmp_path, *(f"settings.{name}" for name in names))
    assert dict(zip(names, found, strict=True)) == dict.fromkeys(names, "True")


def test_cookies_do_not_come_from_other_sites(tmp_path):
    names = [f"{cookie}_COOKIE_SAMESITE" for cookie in ("SESSION", "LANGUAGE", "CSRF")]
    found = production.ask(tmp_path, *(f"settings.{name}" for name in names))
    assert set(found) <= {"Lax", "Strict"}


def test_the_browser_is_told_so(client, db, settings):
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = True
    client.get("/account/login/", secure=True)
    answer = client.post("/account/login/", {"email": "a@example.org"}, secure=True)
    session = answer.cookies["sessionid"]
    assert session["secure"]
    assert session["httponly"]
    assert session["samesite"] == "Lax"
