"""A complete production environment has nothing to be warned of."""

from tests.security import production


def test_check_deploy_has_no_warning(tmp_path):
    done = production.run(tmp_path, "manage.py", "check", "--deploy", "--fail-level", "INFO")
    assert done.returncode == 0, done.stderr
    assert "no issues" in done.stdout


def test_it_starts_to_serve(tmp_path):
    done = production.run(tmp_path, "-c", "import config.wsgi")
    assert done.returncode == 0, done.stderr


def test_the_fund_that_is_not_encrypted_is_refused(tmp_path):
    done = production.run(
        tmp_path,
        "-c",
        "import config.wsgi",
        CPAM_CHANNEL="http",
        CPAM_GATEWAY_SECRETS="a" * 40,
        CPAM_GATEWAY_URL="http://fund.example/v1",
    )
    assert done.returncode != 0
    assert "https" in done.stderr
