"""Where the guidance comes from. `checked_on`: the day on which a copy of it was read."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from cpam.guidance.rows import Source

CHECKED = date(2026, 11, 24)

AMELI_STUDENTS = Source(
    "ameli.fr, Vous venez étudier en France",
    "https://www.ameli.fr/assure/droits-demarches/europe-international/protection-sociale-france/vous-venez-etudier-en-france",
    CHECKED,
    _("June 2018 and later"),
)
AMELI_BORN_ABROAD = Source("ameli.fr", "https://www.ameli.fr", CHECKED, _("14 April 2025"))
PORTAL = Source("etudiant-etranger.ameli.fr", "https://etudiant-etranger.ameli.fr", CHECKED)
SERVICE_PUBLIC_STUDENTS = Source(
    "service-public.fr, F675",
    "https://www.service-public.fr/particuliers/vosdroits/F675",
    CHECKED,
    _("October 2024"),
)
SERVICE_PUBLIC_DOCTOR = Source(
    "service-public.fr, F163",
    "https://www.service-public.fr/particuliers/vosdroits/F163",
    CHECKED,
    _("15 May 2025"),
)
SERVICE_PUBLIC_CLAIMS = Source(
    "service-public.fr, F11616",
    "https://www.service-public.fr/particuliers/vosdroits/F11616",
    CHECKED,
    _("13 July 2022"),
)
SERVICE_PUBLIC_CARD = Source(
    "service-public.fr, F265", "https://www.service-public.fr/particuliers/vosdroits/F265", CHECKED
)
CAMPUS_FRANCE = Source("Campus France", "https://www.campusfrance.org/fr/node/301673", CHECKED)
TOP_UP = Source(
    "complementaire-sante-solidaire.gouv.fr",
    "https://www.complementaire-sante-solidaire.gouv.fr",
    CHECKED,
)
DIRECTORY = Source("annuairesante.ameli.fr", "http://annuairesante.ameli.fr", CHECKED)
