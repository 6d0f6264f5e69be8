"""Names of people on a paper: after labels, after a title of courtesy, inside a sentence."""

import re

from documents.reading.phrases import phrases
from documents.reading.text import Paper, plain

CIVILITY = re.compile(
    r"(?:(?:m\.?\s*(?:et|ou)\s*mme|monsieur|madame|mademoiselle|melle|m[li1|]le|mle|mme|mr|mrs|ms|miss|m|dr|"
    r"sr|sra|herr|frau|sig|signora?)(?:\.|\b)\s*(?:(?:/|(?:ou|et)\b)\s*)?)+"
)
# What never belongs to a name, in capitals either; small words end one anyway. LE and NO are names.
STOP = re.compile(
    phrases(r"""
    nee?
    ne\(e\)?
    (?:born|is|has|of|the|who|under|was|enrolled|registered|student)
    (?:est|qui|que|pour|domicilie|demeurant|titulaire|inscrite?|etudiante?)
    (?:ine|iban|bic|code|identifiant|numero|n°|nationalite|sexe?|adresse|address)
    (?:date|data|fecha|datum|geburtsdatum|geburtsort|lieu|lugar|luogo)
    (?:prenoms?|noms?|nombre|nome|vornamen?|epouse?|conjoint)
    (?:surnames?|forenames?|names?|given|first|middle|last|apellidos?|primer|segundo|usage)
    (?:pere|mere|father|mother|padre|madre|vater|mutter|parents?|filiation|enfant|child)
    (?:certificats?|attestation|scolarite|inscription|annee|universite|universitaire|academique)
""")
)
_PARTICLES = """
al ben bin bint d da das de del della den der di do dos du e el ibn la las le los of san ter van von
y zu
"""
PARTICLES = frozenset(_PARTICLES.split())
ARTICLES = frozenset({"la", "le", "las", "los"})  # small, they begin a title: "la Présidente"
MOST_WORDS = 9
WITHIN = 160  # signs after "certifie que"

FAMILY = phrases(r"""
    nom de (?:famille|naissance)
    nom patronymique
    noms? de (?:l')?enfant
    noms?(?:\(s\))?
    nom d'usage
    (?:family|last) names?(?:\(s\))?
    surnames?(?:\(s\))?(?: of (?:the )?child)?
    primer apellido
    apellidos?
    cognome
    (?:apelidos?|sobrenomes?)
    (?:familienname|nachname|geburtsname)(?: des kindes)?
""")
GIVEN = phrases(r"""
    prenoms?(?:\(s\))?(?: de (?:l')?enfant)?
    (?:given|first|christian) names?(?:\(s\))?
    forenames?(?:\(s\))?
    name, if any
    nombres?(?:\(s\))?
    nomes? proprios?
    nome
    vornamen?(?:\(n\))?(?: des kindes)?
""")
WHOLE = phrases(r"""
    noms? ?(?:,|et|/|-|&)? ?prenoms?(?:\(s\))?
    prenoms?(?:\(s\))? ?(?:,|et|/|-|&)? ?noms?
    (?:full|student|complete) name
    names? and surname
    name of (?:the )?child
    name of (?:the )?student
    nom complet
    nom de l'etudiante?
    nombre y apellidos
    apellidos y nombres?
    nome completo
    (?:cognome e nome|nome e cognome)
    name
""")
# These also begin lines that name nobody ("Étudiant : oui"): one word is not enough after them.
OF_STUDENT = r"(?:(?:l')?etudiante?(?:\(e\)|\.e|·e)?|student)"
SENTENCE = phrases(r"""
    (?:certifi|attest|confirm|declar)(?:e|ent|ons)\b[^.]{0,120}?\bque\b
    (?:certify|certifies|confirm|confirms)\b(?:[^.]{0,40}?\bthat\b)?
    certifica (?:que|che)
    bescheinigt,? dass
""")
INSTITUTIONS = (
    r"\b(?:universit|ecole|institut|lycee|college|banque|bank|mairie|consulat|prefecture)"
)
STUDENT = r"[\s:]*(?:l'etudiante?(?:\(e\)|\.e|·e)?|le nomme|la nommee|the student)?[\s:]*"


def name_run(text: str) -> str:
    """The name at the start of a text, without courtesy: words in capitals or capitalised.

    It ends at a figure, at a word that is never part of a name, and with its line or column once it
    has two words.
    """
    text = text.lstrip(" :\t\n")
    if courtesy := CIVILITY.match(plain(text)):
        text = text[courtesy.end() :].lstrip()
    words: list[str] = []
    for cell in re.split(r"[\t\n]", text):
        found, ended = _words_of_name(cell)
        words += found
        if ended or len(words) > 1:
            break
    # "Le 14 mars" begins a sentence; in "Le Thi Hoa" it is a name.
    while words and (words[-1].islower() or (len(words) == 1 and plain(words[0]) in ARTICLES)):
        words.pop()
    return " ".join(words[:MOST_WORDS])


def _words_of_name(text: str) -> tuple[list[str], bool]:
    """The words of a name at the start, and whether something else follows them."""
    words: list[str] = []
    for word in text.split():
        bare = word.strip(",;:()")
        small = bare.islower() and plain(bare) not in PARTICLES - ARTICLES
        named = any(sign.isalpha() for sign in bare)
        if not named or small or STOP.fullmatch(plain(bare)) or re.search(r"\d", bare):
            return words, True
        words.append(bare)
        if word[-1] in ",;:)":
            return words, True
    return words, False


def split_name(name: str) -> dict[str, str]:
    """A whole name as family_name and given_names: capitals mark the family name.

    All capitals: the family name comes first, as French administrations write; all small: last.
    """
    words = name.split()
    if len(words) < 2:  # noqa: PLR2004 - one name is not split
        return {"family_name": name} if name else {}
    capitals = [word for word in words if word.isupper() and len(word) > 1]
    if capitals and len(capitals) < len(words):
        small = [word for word in words if word not in capitals]
        particles = [word for word in small if word.islower()]
        if len(particles) < len(small):
            return {
                "family_name": " ".join(
                    word for word in words if word not in small or word.islower()
                ),
                "given_names": " ".join(word for word in small if not word.islower()),
            }
    if capitals:
        return {"family_name": words[0], "given_names": " ".join(words[1:])}
    last = len(words) - 1
    while last > 1 and plain(words[last - 1]) in PARTICLES:
        last -= 1
    return {"family_name": " ".join(words[last:]), "given_names": " ".join(words[:last])}


def person(paper: Paper) -> dict[str, str]:
    """family_name and given_names of the person that the paper is about; {} when not found."""
    family, given = _labelled(paper, FAMILY), _labelled(paper, GIVEN)
    if family and (second := _labelled(paper, r"segundo apellido")) and second != family:
        family = f"{family} {second}"
    if given and not family:  # cards print "Name" for the family name, beside given names
        family = _labelled(paper, r"name")
    if family and given:
        return {"family_name": family, "given_names": given}
    whole = (
        _labelled(paper, WHOLE)
        or _labelled(paper, OF_STUDENT, words=2)
        or _in_sentence(paper)
        or courteous(paper)
    )
    if whole:
        return split_name(whole)
    found = {"family_name": family, "given_names": given}
    return {name: value for name, value in found.items() if value}


def _labelled(paper: Paper, label: str, words: int = 1) -> str | None:
    """The first value of a label that is a person's name and no institution's."""
    for value in paper.values(label):
        name = name_run(value)
        if len(name.split()) >= words and not re.search(INSTITUTIONS, plain(name)):
            return name
    return None


def _in_sentence(paper: Paper) -> str | None:
    """After "certifie que", perhaps "l'étudiante"."""
    for _start, end in paper.spans(SENTENCE):
        after = paper.flat[end : end + WITHIN]
        said = re.match(STUDENT, plain(after))
        after = after[said.end() if said else 0 :].lstrip()
        name = name_run(after)
        # One word alone may be anything, unless a courtesy says that it is someone.
        if len(name.split()) > 1 or (name and CIVILITY.match(plain(after))):
            return name
    return None


def courteous(paper: Paper) -> str | None:
    """The one name that follows a title of courtesy, or "Dear"; None when several people do."""
    names = []
    for cell in (cell for line in paper.lines for cell in line.split("\t")):
        text = re.sub(r"^(?:Dear|Ch[eè]re?)\s+", "", cell)
        addressed = text != cell or CIVILITY.match(plain(text))
        if addressed and len((name := name_run(text)).split()) > 1:
            names.append(name)
    return names[0] if len({plain(name) for name in names}) == 1 else None
