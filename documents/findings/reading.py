"""What reading a paper can find, whatever its kind."""

from django.utils.translation import gettext_lazy as _

from documents.findings.finding import Code, Sentences, Severity

READING = {
    "unreadable": Code(
        Severity.WARNING,
        Sentences(
            _("We did not find in this document what we look for."),
            _("Your document must be complete, and its text must be sharp."),
            _(
                "Look at your document once more. If everything is there, go on: a person will"
                " look."
            ),
        ),
        {
            "picture": Sentences(
                _("We could not read this picture."),
                _("All four edges must show, and the text must be sharp."),
                _("Take it again in good light. If it is sharp, go on: a person will look."),
            ),
            "photo": Sentences(
                _("We could not look at this photo."),
                _("Your face must be sharp, on a plain light background."),
                _("Look at your photo once more, then go on: a person will look."),
            ),
            "scan": Sentences(
                _("We found nothing that we can read in this PDF."),
                _("Your document must be complete, and its text must be sharp."),
                _("Look at your document once more, then go on: a person will look."),
            ),
            "text": Sentences(
                _("We read the text of this PDF, but we did not find what we look for."),
                _("Your document must be complete, and the one that we ask for here."),
                _(
                    "Look at your document once more. If it is the right one, go on: a person"
                    " will look."
                ),
            ),
            "name": Sentences(
                _("We did not find your name in this document."),
                _("The CPAM must see that it is yours."),
                _("Check that your name shows. If it does, go on: a person will look."),
            ),
            "holder": Sentences(
                _("We did not find the name of the account holder."),
                _("The CPAM pays only to an account in your own name."),
                _("Check that your name shows. If it does, go on: a person will look."),
            ),
            "script": Sentences(
                _("This document has text that we cannot read."),
                _("Your document must be complete, and its text must be sharp."),
                _("You can go on: a person will look."),
            ),
        },
    ),
    "wrong_kind": Code(
        Severity.PROBLEM,
        Sentences(
            _("This looks like {found}."),
            _("What is needed here is {wanted}."),
            _("Move this document to its own place, and send the right one here."),
        ),
        about=("looks_like",),
    ),
    "expired": Code(
        Severity.PROBLEM,
        Sentences(
            _("{this} expired on {until}."),
            _("The CPAM needs a document that is still valid."),
            _("Send one that is valid today. If you renewed it, send the new one."),
        ),
        {
            "declared": Sentences(
                _("You wrote that this document was valid until {until}."),
                _("The CPAM needs a document that is still valid."),
                _("Correct the date, or send the new document or its récépissé."),
            ),
        },
        about=("expiry_date", "valid_until"),
    ),
    "expires_soon": Code(
        Severity.INFO,
        Sentences(
            _("{this} expires on {until}."),
            _("Your registration can take several months."),
            _("Go on now, and start to renew it in time."),
        ),
        about=("expiry_date", "valid_until"),
    ),
    "not_yet_valid": Code(
        Severity.WARNING,
        Sentences(
            _("{this} is valid only from {start}."),
            _("The CPAM needs a document that is valid today."),
            _("Check the date. If the day is near, go on: a person will look."),
        ),
        about=("valid_from",),
    ),
    "code_signature": Code(
        Severity.WARNING,
        Sentences(
            _("The signature in the printed code of this document does not fit what it says."),
            _("The CPAM needs the document exactly as its issuer made it."),
            _("Download it again from its issuer, and send that file. If it is new, go on."),
        ),
        {
            "signed": Sentences(
                _("The printed code of this document is signed by its issuer ({signer})."),
                _("The signature agrees with what the code says."),
                _("You have nothing to do."),
            ),
            "unknown": Sentences(
                _("This document has a signed code, by an issuer that we cannot check ({signer})."),
                _("We can go on without it."),
                _("You have nothing to do."),
            ),
        },
        about=("doc2d",),
    ),
    "missing_page": Code(
        Severity.PROBLEM,
        Sentences(
            _("This document says that it has {printed} pages, and we have {pages}."),
            _("The CPAM needs every page."),
            _("Add the pages that are missing."),
        ),
        about=("printed_pages",),
    ),
}
