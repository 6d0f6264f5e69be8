"""The words of the house: short calm sentences, in the source and in the French catalogue."""

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from django.template.loader import render_to_string
from django.utils import translation

CATALOGUE = Path("locale/fr/LC_MESSAGES/django.po")
LONGEST_SENTENCE = 20

# Words that blame, beg or alarm; the last of the English ones is the stock sentence of Django.
FORBIDDEN = {
    "en": r"\b(please|sorry|invalid|forgot|oops|this field is required)",
    "fr": r"\b(veuillez|désolé|invalide|oublié|ce champ est obligatoire)",
}

TAG = re.compile(r"<[^>]+>")
VARIABLE = re.compile(r"%\(\w+\)[sd]|\{\w+\}|%%")
END_OF_SENTENCE = re.compile(r"(?<=[.?!…])[»”)]?\s+|\n+")


def texts():
    """(language, text) of every message and every translation, each plural form by itself."""
    with CATALOGUE.open("rb") as file:
        for message in read_po(file, locale="fr"):
            if message.id:
                for language, said in (("en", message.id), ("fr", message.string)):
                    yield from ((language, text) for text in _forms(said))


def _forms(said):
    return [said] if isinstance(said, str) else said


def sentences(text):
    """Without tags; what fills a blank counts as one word."""
    return END_OF_SENTENCE.split(VARIABLE.sub("word", TAG.sub("", text)))


def words(sentence):
    return [word for word in sentence.split() if re.search(r"\w", word)]


def test_the_catalogue_is_read():
    languages = [language for language, text in texts() if text]
    assert min(languages.count("en"), languages.count("fr")) > 1000


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_word_blames_begs_or_alarms(language):
    forbidden = re.compile(FORBIDDEN[language], re.IGNORECASE)
    assert [text for spoken, text in texts() if spoken == language and forbidden.search(text)] == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_sentence_has_at_most_20_words(language):
    long = [
        sentence
        for spoken, text in texts()
        if spoken == language
        for sentence in sentences(text)
        if len(words(sentence)) > LONGEST_SENTENCE
    ]
    assert long == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Send it. Then wait.", [2, 2]),
        ('Ask for a <i lang="fr">feuille de soins</i>, and keep it.', [9]),
        ("%(label)s : écrivez %(count)d mots.", [4]),
        ("Revenez sur « Mes données ». C’est fait.", [4, 2]),
    ],
)
def test_sentences_are_counted_as_a_reader_would(text, found):
    assert [len(words(sentence)) for sentence in sentences(text)] == found


@pytest.mark.parametrize(("language", "shown"), [("en", True), ("fr", False)])
def test_a_french_term_stands_in_brackets_for_other_languages_only(language, shown):
    with translation.override(language):
        words_beside = render_to_string("components/french_term.html", {"term": "visa"})
    assert ("visa" in words_beside) is shown
