"""What can be wrong with an identity photo."""

from django.utils.translation import gettext_lazy as _

from documents.findings.finding import Code, Sentences, Severity

PHOTO = {
    "face_not_found": Code(
        Severity.WARNING,
        Sentences(
            _("We did not find one face seen from the front."),
            _("The photo must show you alone, facing the camera."),
            _("Take it again without hat or sunglasses. If it is right, go on."),
        ),
    ),
    "face_too_small": Code(
        Severity.WARNING,
        Sentences(
            _("Your face is too small in this photo."),
            _("From the chin to the top of the head, your face must take 32 to 36 mm of 45 mm."),
            _("Come closer and take it again, or use a photo booth."),
        ),
    ),
    "background_busy": Code(
        Severity.WARNING,
        Sentences(
            _("The background of this photo is not plain."),
            _("It must be plain and light, such as a white wall."),
            _("Take it again in front of a plain light wall."),
        ),
    ),
}
