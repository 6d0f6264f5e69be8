"""Titles and labels of civil status papers in the six languages that we read, without accents."""

from documents.reading.phrases import phrases

# The most telling first: a multilingual form also says "extract", a family book also "birth".
FORMS = {
    "plurilingual": phrases(r"""
        (?:extrait|extract|extracto|estratto|auszug|certidao)\b.*
            (?:pluriling|multiling|mehrsprachig|internacional|internazionale)
        (?:formulaire type multilingue|multilingual standard form)
        .*\b(?:convention|convencion|convenzione|ubereinkommen|convencao)\b.*
            (?:8 (?:septembre|september) 1976|\(?(?:ciec|iccs)\b)
        (?:commission internationale de l'etat civil|ciec\b|iccs\b)
        extrait de l'acte de naissance\b.*\b(?:extract|auszug|extracto)
    """),
    "family_record_book": phrases(r"""
        livret de famille
        (?:libro|livro) de familia
        caderneta de familia
        libretto (?:internazionale )?di famiglia
        (?:familienbuch|stammbuch)
        family (?:record )?book
    """),
    "marriage_certificate": phrases(r"""
        (?:(?:copie integrale|extraits?) (?:de l'|d'un |d'|des |de ))?actes? de mariage
        certificat de mariage
        (?:certificate of marriage|marriage certificate)
        (?:acta|partida|certificado|certificacion)(?: literal| de acta)? de matrimonio
        (?:certidao|assento) de casamento
        (?:atto|certificato|estratto).{0,30}di matrimonio
        (?:heirats|ehe)urkunde
    """),
    "consular": phrases(r"""
        (?:certificat|attestation|acte) (?:consulaire de naissance|de naissance consulaire)
        (?:certificat|attestation|acte) de naissance (?:etabli|delivre)e? par
            (?:le consulat|l'ambassade)
        consular (?:birth )?(?:certificate|report)
    """),
    "extract_with_parents": phrases(r"""
        extrait (?:de l'|d'un |d')acte de naissance,? avec (?:indication de (?:la )?)?filiation
        extrait avec filiation
    """),
    "full_copy": phrases(r"""
        copie integrale
        copi?a integral(?:e)?
        certidao (?:de nascimento )?(?:de|em) inteiro teor
        (?:certificacion|certificado|acta) literal
        certified (?:true )?copy of (?:an entry|a record)
        (?:full birth certificate|long[- ]form)
        beglaubigte[rn]? (?:abschrift|ausdruck|registerausdruck)
    """),
}

WITHOUT_PARENTS = phrases(r"""
    sans (?:indication de (?:la )?)?filiation
    without (?:filiation|parentage|parents)
    short (?:birth )?certificate
""")

WITH_PARENTS = phrases(r"""
    avec (?:indication de (?:la )?)?filiation
    con filiacion
    con (?:indicazione (?:della )?)?(?:paternita|maternita)
""")

EXTRACT = phrases(r"""
    extraits? (?:de l'|d'un |d'|du registre|des (?:registres|actes|minutes))
    bulletin de naissance
    (?:birth )?extract
    certificacion en extracto
    extracto\b
    estratto\b
    auszug\b
    certificato di nascita
    certificate of birth
    geburtsschein
""")

COPY = phrases(r"""
    acte de naissance
    certificat de naissance
    (?:birth certificate|certificate of live birth)
    (?:registration|record) of (?:a )?birth
    (?:acta|partida|certificado|certificacion) de nacimiento
    (?:certidao|assento) de nascimento
    atto di nascita
    geburtsurkunde
""")

BIRTH_PAPER = phrases(rf"""
    {FORMS["extract_with_parents"]}
    (?:{FORMS["full_copy"]}|{EXTRACT}).*(?:naissance|nacimiento|nascimento|nascita|birth|geburt)
    {COPY}
""")

PARENT_LABELS = phrases(r"""
    (?:noms?(?: de famille)?(?: et prenoms?)?|prenoms?(?: et noms?)?)
        (?:du |de la |des )?(?:pere|mere|parents?)
    (?:pere|mere|parent ?[12]?)
    filiation
    (?:full )?(?:names?|surname)(?: and surname)? of (?:the )?(?:father|mother|parents?)
    (?:father|mother|parent)(?:'s|/parent)?(?: (?:full |maiden )?(?:names?|surname))?(?: [12])?
    (?:nombre(?: y apellidos)? del? (?:la )?)?(?:padre|madre)
    (?:nome (?:do|da|del|della|di) )?(?:pai|mae|padre|madre)
    (?:filiacao|filiacion|paternita|maternita)
    (?:name des |name der |familienname des |familienname der )?(?:vaters?|mutter|eltern)
""")

# A cell that is no more than a parent's heading: names follow under labels of their own.
PARENT_HEADING = phrases(r"""
    \b(?:pere|mere|father|mother|padre|madre|pai|mae|vater|mutter|parent ?[12]?|filiacao)\b
""")
NAME_UNDER_HEADING = phrases(r"""
    noms?(?:\(s\))?(?: et prenoms?(?:\(s\))?)?
    prenoms?(?:\(s\))?(?: et noms?)?
    (?:full )?names?(?: and surname)?
    surnames?
    forenames?
    apellidos?(?: y nombres?)?(?: completos)?
    nombres?(?: y apellidos)?(?: completos)?
    nome(?: completo)?
    cognome
    (?:name|familienname|vornamen?)
""")

PARENT_SENTENCES = phrases(r"""
    \b(?:fils|fille|enfant) (?:legitime )?de\b
    \b(?:son|daughter|child) of\b
    \bhij[oa] (?:legitim[oa] )?de\b
    \bfilh[oa] (?:legitim[oa] )?de\b
    \bfigli[oa] di\b
    \b(?:sohn|tochter|kind) (?:des|der|von)\b
    \bnee? de\b
    \bayant pour (?:pere|mere)\b
    \b(?:de|et de) (?=[a-z' -]{3,60}, ?(?:ne|nee|age|agee)\b)
""")

# "né de Habib BEN SALAH et de Leïla TRABELSI": two words after it are a name.
AND_OF = r"\bet de\b|\by de\b|\be de\b"

PARENT_WORDS = phrases(r"""
    \b(?:pere|mere|fils|fille|filiation)\b
    \b(?:father|mother|son of|daughter of)\b
    \bparents?\b
    \b(?:padre|madre|hij[oa]|filiacion)\b
    \b(?:pai|mae|filh[oa]|filiacao)\b
    \b(?:figli[oa]|paternita|maternita)\b
    \b(?:vater|mutter|eltern|sohn|tochter)\b
""")

CONSULATE = r"consulat|ambassade|embassy|consular"
