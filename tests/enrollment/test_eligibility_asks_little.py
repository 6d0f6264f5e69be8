from enrollment.eligibility import BY_SLUG, QUESTIONS, Question, decide, path

SOME = {
    "insured-in": ["nowhere", "unknown", "CA-QC", "GB", "DE", "IN", "RE"],
    "nationality": ["IN", "FR", "PL"],
}


def interviews(answers):
    """Every way through the questions, with a few countries standing for all."""
    step = decide(answers)
    if not isinstance(step, Question):
        yield answers
        return
    for answer in SOME.get(step.slug) or [value for value, _label in step.choices()]:
        yield from interviews({**answers, step.slug: answer})


def test_no_way_through_asks_more_than_five_questions():
    lengths = {len(answers) for answers in interviews({})}
    assert max(lengths) == len(QUESTIONS) == 5


def test_every_question_is_asked_on_some_way():
    asked = {slug for answers in interviews({}) for slug in answers}
    assert asked == set(BY_SLUG)


def test_an_answer_of_a_path_left_since_counts_no_more():
    answers = {"cover": "no", "activity": "study", "insured-in": "IN", "card": "full"}
    assert [question.slug for question in path(answers)] == [
        "cover", "activity", "insured-in", "nationality",
    ]  # fmt: skip


def test_a_european_with_a_card_is_not_asked_for_a_passport():
    answers = {"cover": "no", "activity": "study", "insured-in": "DE", "card": "full"}
    assert "nationality" not in [question.slug for question in path(answers)]
