"""What can be wrong with a photo or a scan: all of it can be taken again."""

from django.utils.translation import gettext_lazy as _

from documents.findings.finding import Code, Sentences, Severity

PICTURE = {
    "blur": Code(
        Severity.WARNING,
        Sentences(
            _("This picture is blurred."),
            _("Every letter must be sharp."),
            _("Put the paper on a table, hold the phone still, and take it again."),
        ),
    ),
    "dark": Code(
        Severity.WARNING,
        Sentences(
            _("This picture is too dark."),
            _("The text must stand out clearly from the paper."),
            _("Take it again near a window, without your shadow on the paper."),
        ),
        {
            "pale": Sentences(
                _("This picture is pale: the text hardly stands out."),
                _("The text must stand out clearly from the paper."),
                _("Take it again in even light, and touch the screen on the text."),
            ),
        },
    ),
    "glare": Code(
        Severity.WARNING,
        Sentences(
            _("A reflection hides part of the text."),
            _("All of the text must show."),
            _("Tilt the paper a little away from the light, without flash, and take it again."),
        ),
        {
            "zone": Sentences(
                _("A reflection hides part of the lines with “<<<”."),
                _("All of these lines must show, from one end to the other."),
                _("Tilt the paper a little away from the light, without flash, and take it again."),
            ),
        },
    ),
    "cut_edge": Code(
        Severity.WARNING,
        Sentences(
            _("One edge of the paper seems to be cut off."),
            _("All four edges must show."),
            _("Step back a little and take it again."),
        ),
        {
            "zone": Sentences(
                _("The lines with “<<<” are cut off or covered."),
                _("All of these lines must show, from one end to the other."),
                _("Step back a little, keep your fingers off these lines, and take it again."),
            ),
        },
    ),
    "too_small": Code(
        Severity.WARNING,
        Sentences(
            _("The text in this picture is too small to read."),
            _("The paper must fill the picture."),
            _("Come closer and take it again, or send the original picture."),
        ),
        {
            "small": Sentences(
                _("We read this picture, but it is small."),
                _("The person at the CPAM must be able to read it too."),
                _("Come closer and take it again, or send the original picture."),
            ),
        },
    ),
    "rotated_fixed": Code(
        Severity.INFO,
        Sentences(
            _("This page was on its side."),
            _("Pages must stand upright."),
            _("We turned it: you have nothing to do."),
        ),
    ),
    "blank_page": Code(
        Severity.WARNING,
        Sentences(
            _("One page seems to be blank."),
            _("Each page must show a part of the document."),
            _("Look at it: if it is blank, remove it and send the right page."),
        ),
    ),
}
