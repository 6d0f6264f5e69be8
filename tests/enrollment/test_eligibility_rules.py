import pytest

from enrollment.eligibility import OUTCOMES, RULES, Verdict, decide

STUDY = {"cover": "no", "activity": "study"}


@pytest.mark.parametrize(
    ("answers", "row", "outcome"),
    [
        ({"cover": "insured"}, "1", "ALREADY_INSURED"),
        ({"cover": "number"}, "1b", "CPAM_PAPER"),
        ({"cover": "international"}, "13", "EXEMPT"),
        ({"cover": "no", "activity": "contract"}, "2", "EMPLOYEE"),
        ({"cover": "no", "activity": "talent"}, "2b", "EMPLOYEE_TALENT"),
        ({"cover": "no", "activity": "job"}, "2c", "REVIEW"),
        ({"cover": "no", "activity": "short"}, "3", "NOT_COVERED"),
        ({"cover": "no", "activity": "school"}, "18", "REVIEW"),
        ({"cover": "no", "activity": "visit"}, "16", "CPAM_PAPER"),
        ({"cover": "no", "activity": "several"}, "17", "REVIEW"),
        ({**STUDY, "insured-in": "CA-QC"}, "8", "QC_FORM"),
        ({**STUDY, "insured-in": "AD"}, "9", "BILATERAL"),
        ({**STUDY, "insured-in": "MC"}, "10", "REVIEW"),
        ({**STUDY, "insured-in": "NC"}, "11", "OVERSEAS_NC"),
        ({**STUDY, "insured-in": "PF"}, "11b", "OVERSEAS_PF"),
        ({**STUDY, "insured-in": "PM"}, "11c", "OVERSEAS_SPM"),
        ({**STUDY, "insured-in": "WF"}, "11d", "PORTAL_FR"),
        ({**STUDY, "insured-in": "RE"}, "11e", "ALREADY_INSURED"),
        ({**STUDY, "insured-in": "GB", "card": "full"}, "7", "UK_CHECK"),
        ({**STUDY, "insured-in": "GB", "card": "none", "nationality": "GB"}, "14", "PORTAL_NON_EU"),
        ({**STUDY, "insured-in": "DE", "card": "full"}, "4", "USE_CEAM"),
        ({**STUDY, "insured-in": "DE", "card": "short"}, "4b", "USE_CEAM_WARN"),
        ({**STUDY, "insured-in": "DE", "card": "s1"}, "5", "PORTAL_S1"),
        ({**STUDY, "insured-in": "DE", "card": "none", "nationality": "MA"}, "6", "PORTAL_EU"),
        ({**STUDY, "insured-in": "DE", "card": "none", "nationality": "FR"}, "12", "PORTAL_FR"),
        ({**STUDY, "insured-in": "nowhere", "nationality": "PL"}, "6", "PORTAL_EU"),
        ({**STUDY, "insured-in": "nowhere", "nationality": "FR"}, "12", "PORTAL_FR"),
        ({**STUDY, "insured-in": "nowhere", "nationality": "SN"}, "14", "PORTAL_NON_EU"),
        ({**STUDY, "insured-in": "CA", "nationality": "CA"}, "14", "PORTAL_NON_EU"),
        ({**STUDY, "insured-in": "unknown"}, "unsure-3", "REVIEW"),
        ({"cover": "unknown", "activity": "contract"}, "2", "EMPLOYEE"),
    ],
)
def test_a_situation_has_the_outcome_of_its_row(answers, row, outcome):
    verdict = decide(answers)
    assert isinstance(verdict, Verdict)
    assert (verdict.rule.row, verdict.outcome.code) == (row, outcome)


def test_only_the_portal_and_a_person_go_on():
    going = {code for code, outcome in OUTCOMES.items() if outcome.goes_on}
    assert going == {"PORTAL_NON_EU", "PORTAL_EU", "PORTAL_S1", "PORTAL_FR", "REVIEW"}


def test_every_rule_names_an_outcome_that_exists_and_says_why():
    for rule in RULES:
        assert rule.outcome in OUTCOMES
        assert rule.reason
        assert rule.next_act
        assert rule.sources
