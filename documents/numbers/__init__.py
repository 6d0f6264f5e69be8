"""Numbers that people copy from papers: social security, student, school, bank."""

from documents.numbers.iban import Iban, bic_valid
from documents.numbers.nir import Nir
from documents.numbers.student import ine_form, ine_valid, uai_valid

__all__ = ["Iban", "Nir", "bic_valid", "ine_form", "ine_valid", "uai_valid"]
