"""What can be wrong with a file before anyone reads it."""

from django.utils.translation import gettext_lazy as _

from documents.findings.finding import Code, Sentences, Severity

FILE = {
    "empty": Code(
        Severity.BLOCKING,
        Sentences(
            _("This file is empty."),
            _("We need a file with the document in it."),
            _("Open it on your device to check, then send it again."),
        ),
    ),
    "too_big": Code(
        Severity.BLOCKING,
        Sentences(
            _("This file is bigger than {limit} MB."),
            _("We can take up to {limit} MB for one file."),
            _("Send a photo of the paper, or save the PDF in a smaller size."),
        ),
    ),
    "wrong_type": Code(
        Severity.BLOCKING,
        Sentences(
            _("This is not a type of file that we can open."),
            _("We take JPG, PNG, HEIC and PDF files."),
            _("Take a photo of the document, or save it as a PDF."),
        ),
    ),
    "type_mismatch": Code(
        Severity.BLOCKING,
        Sentences(
            _("The name of this file says one type, but its content is another."),
            _("We take JPG, PNG, HEIC and PDF files."),
            _("Take a photo of the document, or save it as a PDF."),
        ),
    ),
    "damaged": Code(
        Severity.BLOCKING,
        Sentences(
            _("This file is damaged and does not open."),
            _("We need a file that opens."),
            _("Download it again, or send a photo of the paper."),
        ),
    ),
    "encrypted": Code(
        Severity.BLOCKING,
        Sentences(
            _("This PDF is locked with a password."),
            _("We need a PDF that opens without a password."),
            _("Open it, print it to a new PDF, and send the new one."),
        ),
    ),
    "too_many_pages": Code(
        Severity.BLOCKING,
        Sentences(
            _("This file has more than {limit} pages."),
            _("We can take up to {limit} pages for one file."),
            _("Send only the pages that we ask for."),
        ),
    ),
    "too_many_pixels": Code(
        Severity.BLOCKING,
        Sentences(
            _("This picture has more than {limit} million pixels."),
            _("We can take pictures up to {limit} million pixels."),
            _("Take a photo with your phone, or save the picture in a smaller size."),
        ),
    ),
    "timeout": Code(
        Severity.BLOCKING,
        Sentences(
            _("This file took too long to open."),
            _("We need a file that opens in a few seconds."),
            _("Send a photo of the paper, or print it to a new PDF."),
        ),
    ),
    "infected": Code(
        Severity.BLOCKING,
        Sentences(
            _("There is something dangerous in this file, such as a virus or a hidden program."),
            _("We keep only files that are safe to open."),
            _("Get a new copy from its source, or send a photo of the paper."),
        ),
    ),
    "not_scanned": Code(
        Severity.BLOCKING,
        Sentences(
            _("We cannot check this file for viruses now."),
            _("We open no file before that check."),
            _("Send it again in a few minutes. Nothing else is lost."),
        ),
    ),
    "already_here": Code(
        Severity.INFO,
        Sentences(
            _("You have already added this file to this document."),
            _("One copy of each page is enough, and we keep one."),
            _("To add another page, take or choose another file."),
        ),
    ),
    "active_content_removed": Code(
        Severity.INFO,
        Sentences(
            _("This PDF held more than pages, such as a script or an attached file."),
            _("We need only its pages, and we kept only those."),
            _("You have nothing to do."),
        ),
    ),
    "care_document": Code(
        Severity.BLOCKING,
        Sentences(
            _("This is a medical paper: a feuille de soins or a prescription."),
            _("We never keep medical papers."),
            _("Keep it, and post it to your CPAM once you have a number."),
        ),
        {
            "doubted": Sentences(
                _("This may be a medical paper: a feuille de soins or a prescription."),
                _("We never keep medical papers."),
                _("If it is one, remove it. If not, go on: a person will look."),
            ),
        },
        about=("looks_like",),
    ),
}
