"""The people that tests are about."""

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.contrib.auth.models import Permission

from accounts.models import User


def make_student(email="amina@example.org", language="en"):
    return User.objects.create_user(email, language=language)


def make_reviewer(email="reviewer@example.org", language="en"):
    """Staff who may open papers and see the admin, second factor set up."""
    reviewer = User.objects.create_user(email, language=language, is_staff=True)
    reviewer.user_permissions.set(
        Permission.objects.filter(codename="review_document")
        | Permission.objects.filter(
            codename__startswith="view_",
            content_type__app_label__in=["documents", "enrollment", "cpam", "offices"],
        )
    )
    set_up_app(reviewer)
    return reviewer


def make_administrator(email="administrator@example.org"):
    administrator = User.objects.create_superuser(email)
    set_up_app(administrator)
    return administrator


def set_up_app(user):
    """Give `user` an authenticator app; returns the key that it would hold."""
    secret = generate_totp_secret()
    TOTP.activate(user, secret)
    return secret


def sign_in(client, user):
    """As if the codes had been typed; the real door is tested in tests/accounts/."""
    client.force_login(user)
    return client


def has_app(user):
    return Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).exists()
