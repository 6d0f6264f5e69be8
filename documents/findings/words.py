"""Names of papers and of answers, as they stand inside a sentence of a finding."""

from django.utils.translation import gettext_lazy as _

THIS = {
    "passport": _("This passport"),
    "identity_card": _("This identity card"),
    "card": _("This residence permit"),
    "long_stay_visa": _("This visa"),
    "receipt": _("This récépissé"),
    "extension": _("This extension certificate"),
    "algerian_certificate": _("This certificate of residence"),
    "visa_validation": _("This validation"),
    "paper": _("This document"),
}

PAPERS = {
    "identity": _("a passport or identity card"),
    "residence_permit": _("a visa or residence permit"),
    "visa_validation": _("the confirmation that your visa was validated"),
    "enrolment_certificate": _("a certificate of enrolment (certificat de scolarité)"),
    "bank_details": _("bank details (RIB)"),
    "birth_certificate": _("a birth certificate"),
    "translation": _("a translation"),
    "identity_photo": _("an identity photo"),
    "marriage_certificate": _("a marriage certificate"),
    "proof_of_means": _("proof of means"),
    "s1_form": _("an S1 form"),
    "parental_authorisation": _("a parental authorisation"),
    "other_paper": _("the paper that the CPAM asked for"),
    "cpam_letter": _("a letter from the CPAM"),
}

OWN = {
    "identity": _("Your passport or identity card says"),
    "residence_permit": _("Your residence permit says"),
    "visa_validation": _("Your visa validation says"),
    "enrolment_certificate": _("Your certificate of enrolment says"),
    "bank_details": _("Your bank details say"),
    "birth_certificate": _("Your birth certificate says"),
    "paper": _("This document says"),
}

WORDS = {
    "cpam_lyon": _("the CPAM in Lyon (2019)"),
    "campus_france": _("Campus France"),
    "form": _("what you typed"),
    "identity": _("your passport or identity card"),
    "residence_permit": _("your residence permit"),
    "visa_validation": _("your visa validation"),
    "enrolment_certificate": _("your certificate of enrolment"),
    "bank_details": _("your bank details"),
    "birth_certificate": _("your birth certificate"),
}
