"""The official portal: the student carries the file there, so nothing is ever called.

The CPAM offers no interface to third parties; commands are not written on this channel.
"""

from cpam.gateway.base import Answer, Call

ADDRESS = "https://etudiant-etranger.ameli.fr"


class PortalGateway:
    name = "portal"

    def perform(self, call: Call) -> Answer:
        raise RuntimeError(f"{call.operation}: on the portal the student acts, not the engine.")

    def events(self, reference: str, after: int) -> Answer:
        raise RuntimeError("The portal tells us nothing: the student reports what arrived.")
