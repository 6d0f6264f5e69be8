from tests.cpam.pages.doing import A_DAY, NIA, NIR, words_of, work


def test_a_student_tells_the_whole_way_to_the_card_and_the_doctor(case_of, client):
    case = case_of()

    def tell(url, **given):
        page = client.post(url, {**A_DAY, **given}, follow=True)
        assert page.redirect_chain == [("/case/", 302)], words_of(page)
        work(case)

    tell("/case/affiliation/send/")
    tell("/case/affiliation/acknowledge/")
    tell("/case/letters/provisional-certificate/", number=NIA)
    assert (case.affiliation, case.number, case.doctor) == (
        "affiliated",
        "provisional",
        "declarable",
    )
    assert (case.certification, case.card) == ("in_progress", "locked")
    tell("/case/doctor/declare/", how="paper", doctor_name="Dr Martin", doctor_city="Lyon")
    tell("/case/doctor/register/")
    tell("/case/letters/entitlement-certificate/", number=NIR)
    assert (case.affiliation, case.number) == ("confirmed", "issued")
    assert (case.certification, case.card) == ("certified", "orderable")
    tell("/case/card/order/", how="online")
    tell("/case/card/issue/")
    tell("/case/card/receive/")
    assert case.all_is_done
    assert "Everything is done." in words_of(client.get("/case/"))


def test_the_day_on_the_letter_is_the_day_of_the_move(case_of, client):
    case = case_of("affiliation.send")
    client.post("/case/letters/provisional-certificate/", {**A_DAY, "number": NIA})
    event = case.events.get(name="affiliate")
    assert f"{event.occurred_at:%Y-%m-%d}" == "2026-11-01"
    assert event.source == "student"
