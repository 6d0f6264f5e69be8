"""One page with every component: seen in tests only."""

from pathlib import Path

from django import forms
from django.core.paginator import Paginator
from django.shortcuts import render

ICONS = sorted(file.stem for file in Path("templates/components/icons").glob("*.svg"))


class Sample(forms.Form):
    family_name = forms.CharField(
        label="Family name",
        help_text="As in your passport.",
        error_messages={"required": "Enter your family name, as in your passport."},
    )
    one_name = forms.BooleanField(label="I have only one name", required=False)
    visa = forms.ChoiceField(
        label="Which visa do you have?",
        choices=[("vls", "Long-stay visa (VLS-TS)"), ("t", "VLS-T"), ("none", "I do not know")],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose the visa you have."},
    )
    country = forms.ChoiceField(label="Country", choices=[("IN", "India"), ("MA", "Morocco")])
    phone = forms.CharField(label="Phone in France", required=False, help_text="For the CPAM.")


def words(**values):
    return values


STEPS = [
    words(
        title="Documents checked", state="done", word="Done", when="3 Oct 2026", who="We said so"
    ),
    words(
        title="Provisional number",
        state="done",
        word="Arrived",
        when="10 Oct 2026",
        who="You said so",
        can="Be refunded with paper forms.",
        cannot="Open an ameli account or order the card.",
    ),
    words(
        title="Number being certified",
        state="now",
        word="In progress",
        when="since 10 Oct 2026, 6 weeks",
        meaning="The CPAM checks your birth certificate. You have nothing to do today.",
        window="CPAM Rhône: half within 11 weeks, 9 in 10 within 30. Not a promise.",
        actions="look/page_actions.html",
    ),
    words(title="A paper is asked for", state="problem", word="There is a problem", when="21 Nov"),
    words(title="Carte Vitale", state="later", word="Cannot start yet"),
    words(title="Médecin traitant", state="later", word="Cannot start yet"),
]

CONTEXT = {
    "states": ["todo", "checking", "done", "fine", "unsure", "problem", "now", "later"],
    "findings": [
        words(
            severity="problem",
            saw="Page 1, text readable, parents’ names not found.",
            needed="The copie intégrale, or an extract avec filiation.",
            do="Take a photo of the back too, or ask your town hall for the full copy.",
        ),
        words(
            severity="warning", saw="The text is small and pale.", do="Take it again in daylight."
        ),
        words(severity="info", saw="An attachment inside the PDF was dropped."),
        words(severity="fine", saw="2 pages, names as in your passport."),
        words(severity="blocking", saw="The file has 0 bytes.", do="Choose it again."),
    ],
    "groups": [
        words(
            title="1. About you",
            tasks=[
                words(title="Read my passport", url="#1", state="done", id="t1"),
                words(title="Address in France", url="#2", state="todo", id="t2"),
            ],
        ),
        words(
            title="2. Documents",
            tasks=[
                words(title="Enrolment certificate", url="#3", state="done", id="t3"),
                words(
                    title="Birth certificate",
                    url="#4",
                    state="problem",
                    hint="Your parents’ names are not visible.",
                    id="t4",
                ),
                words(title="Bank details (RIB)", url="#5", state="checking", id="t5"),
            ],
        ),
        words(title="3. Finish", tasks=[words(title="Check and send", state="later", id="t6")]),
    ],
    "rows": [
        words(label="Family name", value="SHARMA", origin="from your passport", url="#a"),
        words(label="Bank account", value="FR76 …0189", url="#b"),
        words(label="Phone in France", value="", url="#c"),
        words(label="Reference", value="ES-2026-48KD"),
    ],
    "lights": [
        words(name="Affiliation", on=True, word="confirmed"),
        words(name="Number", on=True, word="provisional"),
        words(name="Certification", on=False, word="in progress"),
        words(name="Carte Vitale", on=False, word="cannot start yet"),
        words(name="Doctor", on=False, word="not yet"),
    ],
    "steps": STEPS,
    "pages": [
        words(get_absolute_url="/static/img/mark.svg", width=1240, height=1754),
        words(get_absolute_url="/static/img/mark.svg", width=1754, height=1240),
    ],
    "icons": ICONS,
}


def gallery(request):
    form = Sample({"country": "IN"}) if "errors" in request.GET else Sample()
    page = Paginator(range(60), 20).page(2)
    return render(request, "look/gallery.html", {**CONTEXT, "form": form, "page": page})
