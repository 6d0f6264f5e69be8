"""What letters of the CPAM say, by what they are, and which papers they ask for."""

from documents.reading.phrases import phrases

FROM_THE_FUND = phrases(r"""
    assurance maladie
    \bcpam\b
    \bcgss\b
    \bcssm\b
    caisse primaire
    securite sociale
    \bameli\b
""")

REFUSAL = phrases(r"""
    (?:refus|rejet) d(?:e |')(?:votre |l')?(?:demande|affiliation|prise en charge|droits|ouverture)
    (?:avis|notification) de (?:refus|rejet)
    ne (?:peut|pouvons|peux)(?: pas| malheureusement| etre)*
        (?:donner (?:une )?suite favorable|vous affilier|accept(?:er|ee) votre demande)
    votre demande (?:est|a ete) (?:refusee|rejetee)
    votre demande[^.]{0,60}(?:n'a pas pu|ne peut pas?) etre acceptee
""")

DOCUMENTS_ASKED = phrases(r"""
    (?:pieces?|documents?|justificatifs?)(?: justificati(?:ves?|fs?))?
        (?:manquante?s?|complementaires?|a (?:nous )?(?:fournir|transmettre|adresser|r?envoyer))
    dossier (?:est |reste |demeure )?incomplet
    (?:il (?:nous )?manque|afin de completer votre dossier|pour completer votre dossier)
    (?:merci de|veuillez|vous devez|nous vous (?:remercions|demandons|invitons) (?:de|a))(?: bien
        vouloir)?(?: nous)? (?:faire parvenir|transmettre|adresser|envoyer|fournir|retourner)
        [^.]{0,120}\b(?:piece|document|copie|acte|titre|certificat|rib|photo)
""")

CARD_FORM = phrases(r"""
    (?:formulaire|demande|commander?)[^.]{0,40}carte vitale
    carte vitale[^.]{0,60}(?:photo|formulaire|commander|etablir)
""")

PROVISIONAL = phrases(r"""
    attestation (?:de droits |d'immatriculation )?provisoire
    certificat provisoire
    (?:numero|immatriculation)(?: de securite sociale)? (?:est )?(?:provisoire|d'attente)
    numero d'identification d'attente
""")

ENTITLEMENT = phrases(r"""
    attestation (?:de|d'ouverture de) droits?
    attestation d'affiliation
    attestation (?:de carte )?vitale
    droits a l'assurance maladie
""")

# A certificate may ask for papers besides: its title decides.
CERTIFICATES = (("provisional_certificate", PROVISIONAL), ("entitlement_certificate", ENTITLEMENT))

# In this order: a refusal names papers, a request may mention a certificate, never the reverse.
LETTERS = (
    ("refusal", REFUSAL),
    ("documents_asked", DOCUMENTS_ASKED),
    ("provisional_certificate", PROVISIONAL),
    ("card_form", CARD_FORM),
    ("entitlement_certificate", ENTITLEMENT),
)

LETTER_TITLE = phrases(r"""
    attestation (?:provisoire|de droits?|d'affiliation|d'immatriculation|d'ouverture de droits)
    attestation (?:de carte )?vitale
""")

ASKED = (
    (
        "birth_certificate",
        r"acte de naissance|extrait de naissance|copie integrale|etat civil|livret de f",
    ),
    ("translation", r"traduction|traduit"),
    ("visa_validation", r"validation (?:de |du )?(?:votre )?(?:visa|vls)"),
    ("residence_permit", r"titre de sejour|\bvisa\b|recepisse"),
    (
        "enrolment_certificate",
        r"certificat de scolarite|attestation d'inscription|inscription definitive",
    ),
    ("bank_details", r"\brib\b|releve d'identite bancaire|\biban\b"),
    ("identity_photo", r"photo(?:graphie)?s? d'identite|photographie"),
    ("identity", r"passeport|piece d'identite|carte (?:nationale )?d'identite"),
    ("marriage_certificate", r"acte de mariage"),
    ("s1_form", r"formulaire s1\b"),
    ("proof_of_means", r"justificatifs? de ressources"),
    ("parental_authorisation", r"autorisation parentale"),
)
