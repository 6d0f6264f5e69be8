"""What a birth certificate or its translation can lack."""

from django.utils.translation import gettext_lazy as _

from documents.findings.finding import Code, Sentences, Severity

CIVIL_STATUS = {
    "missing_parents": Code(
        Severity.WARNING,
        Sentences(
            _("We did not find your parents' names in this document."),
            _("The CPAM needs the full copy, or an extract with parents (avec filiation)."),
            _("Check that the names show. If they are on another page, add it."),
        ),
        {
            "extract": Sentences(
                _("This is an extract without your parents' names (sans filiation)."),
                _("The CPAM needs the full copy, or an extract with parents (avec filiation)."),
                _("Ask the town hall of your birth, or your consulate, for the full copy."),
            ),
        },
        about=("parents_found", "form"),
    ),
    "translation_advised": Code(
        Severity.INFO,
        Sentences(
            _("This document is not in French."),
            _("Some CPAMs ask for a sworn translation, others do not."),
            _("Go on. To be safe, add a sworn translation (by a traducteur assermenté)."),
        ),
        {
            "accepted": Sentences(
                _("This document is not in French."),
                _("The CPAM in Lyon (2019) and Campus France accept it without translation."),
                _("Go on. Have it translated only if your CPAM asks."),
            ),
            "disputed": Sentences(
                _("This document is not in French."),
                _("Sources disagree: {source} asks for no translation, others want a sworn one."),
                _("Go on. To be safe, add a sworn translation (by a traducteur assermenté)."),
            ),
            "not_sworn": Sentences(
                _("We did not find the seal or the words of a sworn translator."),
                _("A translation counts when a French sworn translator or a consulate made it."),
                _("Check for the stamp. If there is none, ask a traducteur assermenté."),
            ),
        },
        about=("language",),
    ),
    "apostille_advised": Code(
        Severity.INFO,
        Sentences(
            _("Civil status papers may need an apostille or a legalisation. Country: {country}."),
            _("Some CPAMs ask for it, others do not."),
            _("Go on. If you have it, show it; if you need it, get it before the translation."),
        ),
        about=("form",),
    ),
}
