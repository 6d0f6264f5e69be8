"""How a case reaches a fund: by the student and the official portal, or by the contract."""

from django.conf import settings

from cpam.gateway.base import Gateway
from cpam.gateway.http import HttpGateway
from cpam.gateway.portal import PortalGateway
from cpam.moves import Channel

__all__ = ["Gateway", "for_channel"]


def for_channel(channel: str) -> Gateway:
    """The gateway of a case's channel."""
    if channel == Channel.HTTP:
        secret = next(iter(settings.CPAM_GATEWAY_SECRETS), "")
        return HttpGateway(settings.CPAM_GATEWAY_URL, secret, settings.CPAM_GATEWAY_TIMEOUT)
    return PortalGateway()
