"""How schools say that someone is enrolled, and how they say that someone may be."""

from documents.reading.phrases import phrases

# Titles of papers that a school gives once the enrolment is final.
FINAL_TITLES = phrases(r"""
    certificat de scolarite
    (?:certificat|attestation) d'inscription(?! (?:provisoire|conditionnelle|sous))
    attestation de scolarite
    (?:certificat|attestation) d'assiduite
    attestation de (?:statut|qualite) d'etudiant
    carte (?:d')?etudiant
    student (?:id )?card
    (?:certificate|proof|confirmation|certification|verification|statement|letter)
        of (?:student |final )*(?:enrol+ment|registration|studentship)
    enrol+ment (?:certificate|verification|confirmation)
    (?:registration|attendance) certificate
    certificate of attendance
    (?:school|student status) certificate
""")

FINAL_SENTENCES = phrases(r"""
    \b(?:est|soit|a ete|etes|avez ete)(?: (?:bien|actuellement|\w{4,16}ment))*
        inscrit(?:e|\(e\)|\.e|·e)?(?!\w)(?! (?:sur|en) liste)(?! sous reserve)
    \b(?:is|are) (?:(?:now|hereby|\w{2,12}ly) )*(?:enrolled|registered)\b
    \b(?:has|have) (?:(?:duly|officially|completed|been) )*(?:enrolled|registered)\b
    inscription definitive
""")

NOT_FINAL_TITLES = phrases(r"""
    (?:lettre|attestation|certificat|avis|decision|notification|confirmation|proposition)
        (?:(?:officielle|definitive|provisoire|favorable) )?(?:de|d')
        ?(?:pre-?)?(?:admission|acceptation|inscription provisoire|candidature)
    (?:lettre|attestation|certificat|avis|confirmation|dossier) (?:de )?pre-?inscription
    pre-?(?:inscription|admission|registration|enrol+ment)\b
    accord prealable
    (?:un)?conditional offer
    offer of (?:admission|a place)
    (?:letter|notice|notification|certificate|offer|confirmation)
        of (?:pre-?)?(?:admission|acceptance|pre-?registration)
    (?:admission|acceptance|offer) (?:letter|offer|notice|certificate)
""")

NOT_FINAL_SENTENCES = phrases(r"""
    (?:vous (?:etes|avez ete)|\b(?:est|a ete))(?: \w{4,16}ment)?
        (?:admis|accepte|autorise|preinscrit|pre-inscrit)(?:e|\(e\)|\.e|·e)?(?!\w)
    (?:avons le plaisir|sommes heureux)[^.]{0,80}(?:admis|admission|accept)
    \b(?:you have|has|have) been (?:admitted|accepted|pre-?registered|offered)\b
    \b(?:is|are) (?:admitted|accepted|pre-?registered)\b
    \bpleased to (?:offer|admit|accept) you
    \bpleased to inform you of your (?:admission|acceptance)
    inscription (?:provisoire|conditionnelle)
    inscrit(?:e|\(e\)|\.e|·e)? sous reserve
""")

# What such a letter says of itself, in words that a certificate also uses.
DENIALS = phrases(r"""
    (?:n'est pas|ne constitue pas|ne vaut pas|ne tient pas lieu d[e'])
        ?(?:un |une )?(?:certificat de scolarite|attestation d'inscription|inscription)
    (?:is not|does not constitute|not) (?:a )?(?:certificate|proof) of enrol+ment
    sous reserve (?:de )?(?:votre |l'|d')?(?:inscription|obtention|paiement)
""")

SCHOOL = phrases(r"""
    universit(?:e|es|y|at|a|ade?)
    (?:grandes? )?ecoles?
    institut(?:e|o)?
    iut
    insa
    ens
    essec
    hec
    escp
    edhec
    emlyon
    sciences po
    centralesupelec
    conservatoire
    college
    academie
    business school
    sorbonne
    faculte
    telecom
    mines
    polytech\w*
    isae\S*
    inalco
    ehess
    lycee
""")

INE = phrases(r"""
    \bine\b
    identifiant national(?: de l')?(?: etudiant)?
    (?:numero|n°) (?:national|bea|ine)
    national (?:student )?(?:id|number|identifier)
    \bbea\b
    \bnne\b
""")
