"""The case of the person who asks; there is no address for anybody else's."""

from typing import cast

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from accounts.models import User
from cpam.models import Case


def case_of(request: HttpRequest) -> Case:
    """Raises 404 for who has sent no file yet."""
    return get_object_or_404(
        Case.objects.select_related("dossier__health_fund", "dossier__owner"),
        dossier__owner=cast("User", request.user),
    )
