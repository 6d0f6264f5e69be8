"""Before there is an account: the start page, the questions of eligibility, the verdict."""

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.models import User
from documents.kinds import Kind
from enrollment.carrying import carry_over
from enrollment.eligibility import BY_SLUG, QUESTIONS, Interview, path
from enrollment.forms.eligibility import QuestionForm
from enrollment.models import Dossier
from enrollment.requirements import owed


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    return render(request, "enrollment/start.html")


@require_safe
def eligibility(request: HttpRequest) -> HttpResponse:
    """The first question, or the first that is still open."""
    interview = Interview.in_session(request.session)
    if question := interview.next_question:
        return redirect("enrollment:question", question.slug)
    return redirect("enrollment:verdict")


@require_http_methods(["GET", "HEAD", "POST"])
def question(request: HttpRequest, slug: str) -> HttpResponse:
    """One question a page. A question that these answers do not lead to is asked in its turn."""
    if slug not in BY_SLUG:
        raise Http404
    interview = Interview.in_session(request.session)
    asked = [row.slug for row in path(interview.answers)]
    if slug not in asked:
        return redirect("enrollment:eligibility")
    row = BY_SLUG[slug]
    form = QuestionForm(
        request.POST if request.method == "POST" else None,
        question=row,
        initial={"answer": interview.answers.get(slug)},
    )
    if request.method == "POST" and form.is_valid():
        interview.answer(row, form.cleaned_data["answer"])
        interview.keep(request.session)
        return redirect("enrollment:eligibility")
    place = asked.index(slug)
    back = reverse("enrollment:question", args=[asked[place - 1]]) if place else ""
    context = {
        "form": form,
        "question": row,
        "number": place + 1,
        "at_most": len(QUESTIONS),
        "back": back or reverse("enrollment:start"),
    }
    return render(request, "enrollment/question.html", context)


@require_safe
def verdict(request: HttpRequest) -> HttpResponse:
    interview = Interview.in_session(request.session)
    found = interview.verdict
    if found is None:
        return redirect("enrollment:eligibility")
    last = list(path(interview.answers))[-1]
    context = {
        "verdict": found,
        "papers": papers_of(interview) if found.outcome.goes_on else [],
        "back": reverse("enrollment:question", args=[last.slug]),
    }
    return render(request, "enrollment/verdict.html", context)


def papers_of(interview: Interview) -> list[Kind]:
    """What a person with these answers will have to send, as far as can be told."""
    answers = dict(interview.relevant)
    dossier = Dossier(nationality=answers.get("nationality", ""), eligibility={"answers": answers})
    return [row.kind for row in owed(dossier)]


@require_POST
def begin(request: HttpRequest) -> HttpResponse:
    """Go on: to the file of who is signed in, to the account of who is not.

    `different=1` is "my situation is different": it goes on for a person to look at.
    """
    interview = Interview.in_session(request.session)
    if request.POST.get("different") and interview.verdict:
        interview.different = True
        interview.keep(request.session)
    if isinstance(request.user, User):
        return redirect(
            "enrollment:tasks" if carry_over(request, request.user) else "enrollment:verdict"
        )
    if interview.verdict is None or not interview.verdict.outcome.goes_on:
        return redirect("enrollment:verdict")
    return redirect_to_login(reverse("enrollment:tasks"))
