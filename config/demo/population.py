"""A reproducible population, written in bulk: a million dossiers in minutes."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import islice
from random import Random

from django.db import models, transaction
from django.utils import timezone

from accounts.models import User
from config.demo.inventing import invent
from config.demo.lives import Life, Log, Note
from config.demo.papers import give_papers
from config.demo.stories import story
from cpam.models import Case, Event, Filing
from cpam.models.notes import DoctorDeclaration, Remark, SocialNumber
from enrollment.models import Dossier, HealthFund, Institution, StepSaved
from enrollment.steps import applicable
from offices.models import Consent

AT_ONCE = 2_000  # dossiers a transaction
PAPERS_UP_TO = 200  # a larger population is rows alone: nobody looks at a million pictures
STATES = ("mixed", "draft", "submitted")
DRAFTS = 0.2  # of a mixed population
CONSENTING = 3  # two of three students
REVIEWED = 6  # every sixth file waits for a reviewer


def populate(dossiers: int, *, seed: int, institution: Institution, state: str = "mixed") -> int:
    """Add `dossiers` invented students of an institution; what is there already is kept.

    `state`: draft (nothing sent), submitted (just sent), mixed (some drafts, cases at every point).
    Returns how many were added: none if this seed was sown before.
    """
    if User.objects.filter(email=f"student-{seed}-1@demo.example").exists():
        return 0
    funds = {fund.slug: fund for fund in HealthFund.objects.all()}
    lives = _lives(dossiers, seed, state)
    while batch := list(islice(lives, AT_ONCE)):
        with transaction.atomic():
            written = _write(batch, funds, institution)
            if dossiers <= PAPERS_UP_TO:
                for life, dossier in zip(batch, written, strict=True):
                    give_papers(dossier, doubted=not (life.is_draft or life.scenes))
    return dossiers


def _lives(dossiers: int, seed: int, state: str) -> Iterator[Life]:
    draw = Random(seed)  # noqa: S311 - reproducible on purpose
    now = timezone.now()
    for number in range(1, dossiers + 1):
        is_draft = state == "draft" or (state == "mixed" and draw.random() < DRAFTS)
        waits = number % REVIEWED == 0
        scenes = story(draw) if state == "mixed" and not (is_draft or waits) else ()
        days = [draw.randint(scene.days // 3, scene.days) for scene in scenes]
        began = now - timedelta(days=sum(days) + draw.randint(1, 12), minutes=draw.randint(1, 999))
        person = invent(draw, number, seed, began.date())
        yield Life(person, began, tuple(zip(scenes, days, strict=True)), is_draft)


def _write(
    lives: list[Life], funds: dict[str, HealthFund], institution: Institution
) -> list[Dossier]:
    """Write a batch, each table in one go."""
    dossiers = [life.dossier(funds[life.person.fund_slug], institution) for life in lives]
    logs = [
        Log.of(life, dossier)
        for life, dossier in zip(lives, dossiers, strict=True)
        if not life.is_draft
    ]
    User.objects.bulk_create(life.user() for life in lives)
    Dossier.objects.bulk_create(dossiers)
    StepSaved.objects.bulk_create(
        StepSaved(dossier=dossier, slug=step.slug, saved_at=dossier.created_at)
        for dossier in dossiers
        for step in applicable(dossier)
        if step.kind is None
    )
    Case.objects.bulk_create(log.case for log in logs)
    Filing.objects.bulk_create(log.filing for log in logs)
    Event.objects.bulk_create(event for log in logs for event in log.events)
    notes = [note for log in logs for note in log.notes]
    for model in (DoctorDeclaration, Remark, SocialNumber):
        _keep(model, notes)
    Consent.objects.bulk_create(
        Consent(dossier=dossier, institution=institution, given_at=dossier.created_at)
        for number, dossier in enumerate(dossiers)
        if number % CONSENTING
    )
    return dossiers


def _keep(model: type[models.Model], notes: list[Note]) -> None:
    """Write the notes of one table."""
    model._default_manager.bulk_create(  # noqa: SLF001 - whichever model it is
        note for note in notes if isinstance(note, model)
    )
