"""Translations: whether a sworn translator signed, and from which language."""

import re
from typing import Any

from documents.reading.phrases import phrases
from documents.reading.text import Paper

SWORN = phrases(r"""
    traduct(?:eur|rice)s?[ -]+(?:interpretes? )?(?:expert|assermente|jure|agree)
    expert(?:e)?[ -](?:traduct|interprete)
    pres la cour d'appel
    traduction (?:certifiee )?conforme
    certifiee? conforme a l'original
    ne varietur
    (?:sworn|certified) translat
    traductora? (?:jurad|public)
    tradutora? (?:juramentad|public)
""")

LANGUAGES = {
    "allemand": "de",
    "anglais": "en",
    "arabe": "ar",
    "bulgare": "bg",
    "chinois": "zh",
    "coreen": "ko",
    "espagnol": "es",
    "grec": "el",
    "hindi": "hi",
    "italien": "it",
    "japonais": "ja",
    "persan": "fa",
    "polonais": "pl",
    "portugais": "pt",
    "roumain": "ro",
    "russe": "ru",
    "turc": "tr",
    "ukrainien": "uk",
    "vietnamien": "vi",
}
SOURCE = re.compile(rf"tradu[^.]{{0,60}}?\b({'|'.join(LANGUAGES)})e?\b")


def read_translation(paper: Paper) -> dict[str, Any]:
    """The fields of `translation`: sworn, language_from."""
    source = SOURCE.search(paper.plain_flat)
    beside = {"language_from": LANGUAGES[source[1]]} if source else {}
    return {"sworn": paper.says(SWORN), **beside}
