"""What can differ between a paper and the person it should belong to."""

from django.utils.translation import gettext_lazy as _

from documents.findings.finding import Code, Sentences, Severity

IDENTITY = {
    "mrz_not_found": Code(
        Severity.WARNING,
        Sentences(
            _("We did not find the lines with “<<<”."),
            _("These lines let us check the document at once."),
            _(
                "On a passport they are below your photo, on a card often on the back: send both"
                " sides."
            ),
        ),
    ),
    "mrz_checksum": Code(
        Severity.WARNING,
        Sentences(
            _("We could not verify the lines with “<<<”: their check digits do not agree."),
            _("A reflection or a fold is often the cause."),
            _("Take the page again. If it is sharp, go on: a person will look."),
        ),
        about=("mrz",),
    ),
    "number_ambiguous": Code(
        Severity.WARNING,
        Sentences(
            _("We read the number {number}, but some characters look alike."),
            _("The number must be the one on your document."),
            _("Compare it, character by character, with your document, and correct it."),
        ),
        {
            "iban": Sentences(
                _("We read the IBAN {number}, but some characters look alike."),
                _("The CPAM needs an IBAN that is exact, to pay you back."),
                _("Compare it, character by character, with your document, and confirm it."),
            ),
            "ine": Sentences(
                _("This certificate gives the INE {number}, but you typed {typed}."),
                _("Your student number must be the same everywhere."),
                _("Compare both, character by character, and correct what you typed."),
            ),
        },
        about=("number", "ine", "iban"),
    ),
    "name_mismatch": Code(
        Severity.PROBLEM,
        Sentences(
            _("{own} “{read}”, but {other} says “{expected}”."),
            _("All your papers must name the same person."),
            _("Send a document in your own name, or correct the name you typed."),
        ),
        {
            "letters": Sentences(
                _("{own} “{read}”, and {other} says “{expected}”."),
                _("It looks like one name with another spelling. CPAM agents often stop here."),
                _("If both are right, ask your consulate for a certificate of concordance."),
            ),
            "unclear": Sentences(
                _("We read the name “{read}”, but some letters are not clear."),
                _("The CPAM compares names letter by letter."),
                _("Compare it with your document. If it is right, go on."),
            ),
            "close": Sentences(
                _("{own} “{read}”, and {other} says “{expected}”."),
                _("The CPAM compares names letter by letter."),
                _(
                    "Check the spelling. If the mistake is in the document, ask for a corrected"
                    " one."
                ),
            ),
        },
        about=("family_name", "given_names", "name"),
    ),
    "name_order": Code(
        Severity.INFO,
        Sentences(
            _("{own} “{read}”, and {other} says “{expected}”."),
            _("Family name and given names have changed places: it is the same person."),
            _("You have nothing to do."),
        ),
        {
            "order": Sentences(
                _("{own} “{read}”, and {other} says “{expected}”."),
                _("It is the same name, in another order: the same person."),
                _("You have nothing to do."),
            ),
            "shorter": Sentences(
                _("{own} “{read}”, and {other} says “{expected}”."),
                _("Names are often shortened, or written in other letters: it is the same person."),
                _("You have nothing to do."),
            ),
        },
        about=("family_name", "given_names", "name", "holder"),
    ),
    "birth_date_mismatch": Code(
        Severity.PROBLEM,
        Sentences(
            _("This document gives {read} as the date of birth, but {other} gives {expected}."),
            _("Your date of birth must be the same everywhere."),
            _("Correct the date you typed, or ask for a corrected paper."),
        ),
        about=("birth_date",),
    ),
    "nationality_mismatch": Code(
        Severity.WARNING,
        Sentences(
            _("This document and your answers do not give the same nationality."),
            _("The nationality must be the one of the document you send."),
            _("Check your answer. If you have two nationalities, go on."),
        ),
        about=("nationality",),
    ),
    "missing_back": Code(
        Severity.WARNING,
        Sentences(
            _("We see only one side of this card."),
            _("The CPAM needs both sides."),
            _("Add a photo of the other side."),
        ),
        about=("mrz",),
    ),
}
