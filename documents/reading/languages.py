"""Which language and script a paper is in: enough to know whether its words mean anything to us."""

import re
import unicodedata
from collections import Counter

from documents.reading.picture.seen import UNREAD
from documents.reading.text import Paper

# Words of civil status papers and small words, in each language that the readers know.
WORDS = {
    "fr": "acte naissance extrait copie mairie nom prenom prenoms pere mere fils fille ne nee le "
    "la les des du et est commune officier etat civil filiation delivre sexe date lieu",
    "en": "birth certificate registered registration name surname father mother date place the of "
    "and sex district registrar certified copy entry given born child occupation",
    "es": "acta nacimiento certificacion registro civil nombre apellido apellidos padre madre hijo "
    "hija fecha lugar el los del y sexo inscrito nacido tomo folio",
    "pt": "certidao nascimento registo registro civil nome pai mae filho filha data local do da "
    "dos das e sexo nascido freguesia concelho municipio cartorio conservatoria",
    "it": "atto nascita estratto certificato stato civile comune nome cognome padre madre figlio "
    "figlia data luogo il della di e sesso nato ufficiale",
    "de": "geburtsurkunde geburt standesamt geburtsname familienname vorname vornamen vater "
    "mutter sohn tochter datum ort der die das und geschlecht geboren am in eltern kind",
}
SETS = {language: frozenset(words.split()) for language, words in WORDS.items()}
FEWEST_WORDS = 4


def language(paper: Paper) -> str | None:
    """Two letters of the language that most words are of; None when too few are known."""
    words = Counter(re.findall(r"[a-z]{1,}", paper.plain_flat))
    scores = {name: sum(min(words[word], 3) for word in known) for name, known in SETS.items()}
    best = max(scores, key=lambda name: scores[name])
    return best if scores[best] >= FEWEST_WORDS else None


def script(paper: Paper) -> str | None:
    """The script of most letters, as Unicode names it: `latin`, `arabic`, `cyrillic`, `cjk`.

    `unknown` when most lines of a picture are in one that we cannot read.
    """
    unread = sum(UNREAD in line for line in paper.lines)
    if unread and 2 * unread >= len(paper.lines):
        return "unknown"
    letters = Counter(
        unicodedata.name(sign, "UNKNOWN").split()[0].lower()
        for sign in paper.flat
        if sign.isalpha()
    )
    return letters.most_common(1)[0][0] if letters else None
