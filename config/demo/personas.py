"""The people whom the demonstration lets you be, each with one click."""

from dataclasses import dataclass

from allauth.account.models import EmailAddress
from django.contrib.auth.models import Group
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from accounts.models.user import REVIEWERS
from config.demo.population import populate
from enrollment.models import Institution
from offices.models import Membership

DEMO_UAI = "0751717J"
DEMO_DOSSIERS = 24


@dataclass(frozen=True)
class Persona:
    """Someone to sign in as, and the page where their day starts."""

    slug: str
    name: Promise
    about: Promise
    home: str
    is_reviewer: bool = False
    is_office: bool = False

    @property
    def email(self) -> str:
        return f"{self.slug}@demo.example"

    def user(self) -> User:
        """The account of this persona, made if it is not there yet."""
        user = User.objects.filter(email=self.email).first()
        if user is None:
            user = User.objects.create_user(self.email, is_staff=self.is_reviewer)
            EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
        return user


PERSONAS = (
    Persona(
        "student",
        _("A student who has just arrived"),
        _("Answer, drop papers in, send the file, then watch it move."),
        "enrollment:tasks",
    ),
    Persona(
        "office",
        _("An international office"),
        _("See where the students who agreed to it stand."),
        "offices:students",
        is_office=True,
    ),
    Persona(
        "reviewer",
        _("A reviewer"),
        _("Open papers beside what was typed, accept or return them."),
        "admin:index",
        is_reviewer=True,
    ),
)


def persona(slug: str) -> Persona:
    """Raise KeyError for a slug that is nobody's."""
    return {one.slug: one for one in PERSONAS}[slug]


def demo_institution() -> Institution:
    """The institution whose office the demonstration has."""
    return Institution.objects.get_or_create(
        uai=DEMO_UAI, defaults={"name": "Université Paris 1 Panthéon-Sorbonne", "city": "Paris"}
    )[0]


def ensure_personas() -> None:
    """Make the personas and, in an empty database, a small population around them."""
    institution = demo_institution()
    for one in PERSONAS:
        user = one.user()
        if one.is_reviewer:
            user.groups.add(Group.objects.get(name=REVIEWERS))
        if one.is_office:
            Membership.objects.get_or_create(user=user, institution=institution)
    populate(DEMO_DOSSIERS, seed=2026, institution=institution)
