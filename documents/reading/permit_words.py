"""Titles and labels of papers about the right to stay."""

from documents.reading.phrases import phrases

VALIDATION = phrases(r"""
    (?:confirmation|attestation)[^.]{0,40} (?:la |l')?(?:validation|enregistrement)\b[^.]{0,80}
        (?:visa|vls|titre de sejour)
    validation (?:de l'enregistrement )?(?:de|d'|du)
        (?:votre |un )?(?:visa (?:de )?long sejour|vls)
    confirmation of (?:the )?validation of (?:your |the )?(?:long[- ]stay visa|visa|vls)
""")

RECEIPT = r"recepisse"

EXTENSION = phrases(r"""
    attestation de prolongation
    attestation de decision favorable
    (?:attestation )?(?:de )?prolongation d'instruction
""")

ALGERIAN = r"cert(?:ificat|\.)? (?:de )?residence"

CARD = phrases(r"""
    titre de sejour
    carte de (?:sejour|resident)
    residence permit
""")

# A letter may name a card in its title; only a card has these beside it.
CARD_LABELS = phrases(r"""
    (?:type|categorie) de titre
    remarques?\b
    valable jusqu'au
    date d'expir(?:ation|\.)
    fin de validite
    card expiry
    numero personnel
""")

STICKER = phrases(r"""
    type (?:de|of) visa
    (?:nombre d'entrees|number of entries)
    (?:duree du sejour|duration of stay)
    (?:valable pour|valid for)
    (?:numero de passeport|passport number|n° de passeport)
""")
STICKER_SIGNS = 2  # of these labels, beside the word visa

SHORT_STAY = phrases(r"""
    visa (?:de )?court sejour
    short[- ]stay visa
    visa (?:de )?type c\b
    type (?:de|of) visa\s*:?\s*c\b
""")

FOREIGNER_NUMBER = phrases(r"""
    (?:n°|no|numero)(?: d(?:e l'|'))? ?(?:etranger|agdref|personnel)
    agdref
    identifiant etranger
    foreigner(?:'s)? (?:id|number)
    numero national d'identification
""")

VISA_NUMBER = phrases(r"""
    (?:n°|no|numero)(?: d[eu])?(?: votre)? visa
    visa (?:number|no)\b
    numero de (?:la )?vignette
""")

UNTIL = phrases(r"""
    (?:valable|valide) (?:jusqu'au|jusqu'a|au)
    date d'expir\.
    card expiry
    jusqu'au
    date (?:de )?(?:fin(?: de validite)?|d'expiration|d'echeance|de fin de validite)
    fin de validite
    expire le
    valid until
    expir(?:y date|es on)
    date of expiry
    \buntil\b
""")

FROM = phrases(r"""
    date (?:de )?debut(?: de validite)?
    date d'entree en vigueur
    debut de validite
    (?:valable|valide) (?:du|a compter du|a partir du)
    a compter du
    valid from
""")

PERIOD = phrases(r"""
    (?:valable|valide|validite|periode)[^.]{0,40}?\bdu\b
    valid(?:ity)?[^.]{0,30}?\bfrom\b
""")
