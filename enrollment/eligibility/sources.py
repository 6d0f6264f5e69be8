"""Where the rules were read. Copies of varying age: the copy's date is in the name where known."""

from dataclasses import dataclass
from datetime import date

CHECKED_ON = date(2026, 11, 24)  # the day this table was written from the domain facts


@dataclass(frozen=True)
class Source:
    name: str
    address: str = ""


AMELI = Source("ameli.fr, « Vous venez étudier en France »", "https://www.ameli.fr/")
F675 = Source(
    "service-public.fr, fiche F675 (10/2024)",
    "https://www.service-public.fr/particuliers/vosdroits/F675",
)
CLEISS = Source("cleiss.fr, « Études »", "https://www.cleiss.fr/particuliers/venir/etudes/")
CIUP = Source("access.ciup.fr (Cité universitaire)")
MONTAIGNE = Source("u-bordeaux-montaigne.fr")
LYON = Source("espace-ulys.universite-lyon.fr (2019)")
GRENOBLE = Source("international.univ-grenoble-alpes.fr (2018-2019)")
LORRAINE = Source("univ-lorraine.fr, Euraxess (2026)")
CAMPUS_FRANCE = Source("campusfrance.org")
CLEISS_QUEBEC = Source("cleiss.fr, Québec (10/2017)", "https://www.cleiss.fr/")
SENATE = Source("senat.fr (1996)")
POLYNESIA = Source("etudiant.pf")
PIERRE_MIQUELON = Source("secuspm.com")
CALEDONIA = Source("Maison de la Nouvelle-Calédonie (2021)")
MAYOTTE = Source("CSS de Mayotte")
CIVIL_SERVANTS = Source("mybestfrance.com")
ERASMUS_MUNDUS = Source("forum-assures.ameli.fr, n° 3372420")
NO_OFFICIAL_PAGE = Source("—")
