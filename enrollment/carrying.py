"""From the anonymous session to the dossier: what was answered before there was an account."""

from typing import Any

from django.http import HttpRequest

from accounts.models import User
from enrollment.eligibility import Interview
from enrollment.models import Dossier


def carry_over(request: HttpRequest, user: User) -> Dossier | None:
    """Begin the dossier of somebody who may go on, or bring its answers up to date.

    None, and nothing is begun, where no verdict of this session leads on. A file that was sent is
    left as it is.
    """
    interview = Interview.in_session(request.session)
    verdict = interview.verdict
    if verdict is None or not verdict.outcome.goes_on:
        return None
    dossier = Dossier.objects.draft_for(user)
    if not dossier.is_frozen:
        answers = interview.relevant
        dossier.outcome = verdict.outcome.code
        dossier.eligibility = {
            "answers": dict(answers),
            "rule": verdict.rule.row,
            "checked_on": verdict.checked_on.isoformat(),
        }
        dossier.nationality = dossier.nationality or answers.get("nationality", "")
        dossier.save(update_fields=["outcome", "eligibility", "nationality"])
        dossier.touch()
    Interview.forget(request.session)
    return dossier


def carry_over_at_sign_in(sender: type[User], request: HttpRequest, user: User, **_: Any) -> None:
    """Receiver of `user_logged_in`."""
    if hasattr(request, "session"):
        carry_over(request, user)
