"""Adding and changing by hand, with what the pages say when it cannot be."""

import pytest
from django.urls import reverse

from leagenda.people.models import User
from leagenda.planning.models import (
    Action,
    Ambition,
    BudgetLine,
    CostLine,
    Coverage,
    Indicator,
    Lead,
    OpenMatter,
    WorkPlan,
    YearAgenda,
)
from leagenda.planning.views.kinds import KINDS
from tests.factories import ActionFactory, IndicatorFactory, ThemeFactory, UserFactory

pytestmark = pytest.mark.django_db
HERE = {"HX-Request": "true"}


def edit(part, kind, **query):
    return reverse("planning:edit_part", args=[kind, part.pk], query=query)


def adding(owner_kind, owner, kind):
    return reverse("planning:add_part", args=[owner_kind, owner.pk, kind])


# ── Adding ───────────────────────────────────────────────────────────────────


def test_one_line_and_one_enter_add_an_action(action, post):
    answer = post(
        reverse("planning:add_actions", args=[action.ambition.pk]), {"description": "Bijeenkomst"}
    )
    assert answer.url.endswith(f"#ambitie-{action.ambition.pk}")
    made = Action.objects.get(description="Bijeenkomst")
    assert (made.number, made.ambition) == ("2", action.ambition)


def test_several_pasted_lines_with_columns_add_several(action, post):
    lines = "Bijeenkomst\tPO, KO\tQ1 2022\r\nVerslag\tJGZ\tmei 2022"
    post(reverse("planning:add_actions", args=[action.ambition.pk]), {"description": lines})
    first, second = Action.objects.exclude(pk=action.pk).order_by("position")
    assert [first.read("partners"), first.planning] == ["PO, KO", "Q1 2022"]
    assert [second.description, second.planning] == ["Verslag", "mei 2022"]


def test_an_empty_line_is_refused_with_a_sentence(action, post):
    answer = post(reverse("planning:add_actions", args=[action.ambition.pk]), {"description": " "})
    assert answer.status_code == 422
    assert "Typ eerst wat er gaat gebeuren." in answer.text


def test_a_line_that_is_refused_comes_back_as_typed_and_nothing_is_stored(action, post):
    lines = f"Goed\n{'x' * 10}\tPO\t{'lang ' * 100}"
    answer = post(
        reverse("planning:add_actions", args=[action.ambition.pk]), {"description": lines}
    )
    assert answer.status_code == 422
    assert "Goed" in answer.text
    assert Action.objects.count() == 1


@pytest.mark.parametrize(
    ("kind", "typed", "model"),
    [
        ("ambition", {"text": "Meer bereik"}, Ambition),
        ("cost_line", {"medium": "cash", "lump": "1.250,50"}, CostLine),
        ("coverage", {"source": "Rijk", "amount": "500", "certainty": "asked"}, Coverage),
        ("lead", {"name": "Tess Trekker"}, Lead),
        ("open_matter", {"kind": "question", "text": "Wie betaalt?"}, OpenMatter),
    ],
)
def test_everything_of_a_work_plan_is_added_by_hand(action, post, kind, typed, model):
    plan = action.work_plan
    before = model.objects.count()
    assert post(adding("work_plan", plan, kind), typed).status_code == 302
    assert model.objects.count() == before + 1


def test_work_plans_and_budget_lines_are_added_to_the_year_agenda(year_agenda, post):
    theme = ThemeFactory(agenda=year_agenda.agenda)
    typed = {"number": "6", "title": "Nieuw werkplan", "themes": [str(theme.pk)]}
    post(adding("year_agenda", year_agenda, "work_plan"), typed)
    assert WorkPlan.objects.get(title="Nieuw werkplan").themes.get() == theme
    typed = {"budget_year": "2021", "number": "64521071", "amount": "66.650"}
    post(adding("year_agenda", year_agenda, "budget_line"), typed)
    assert BudgetLine.objects.get().amount == 66_650_00


def test_an_indicator_takes_numbers_with_a_comma(action, post):
    typed = {"name": "Bereik", "baseline": "25,5", "target": "1.300"}
    post(adding("ambition", action.ambition, "indicator"), typed)
    made = Indicator.objects.get()
    assert (float(made.baseline), float(made.target)) == (25.5, 1300.0)


def test_hours_times_rate_become_an_amount(action, post):
    typed = {"medium": "cash", "quantity": "10", "units_each": "4", "unit": "uur", "rate": "62,50"}
    post(adding("action", action, "cost_line"), typed)
    assert CostLine.objects.get().amount == 2_500_00


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"medium": "cash", "lump": "duizend"}, "is geen bedrag. Schrijf het als 1.250"),
        ({"medium": "cash", "units_each": "vier"}, "is geen getal"),
        ({"medium": "cash", "lump": "5", "rate": "5"}, "Vul een vast bedrag in, of een tarief"),
        ({"medium": "cash", "lump": "5", "absence": "none"}, "een bedrag, of de reden"),
        ({"medium": "cash", "quantity": "1" + "0" * 18}, "te veel om mee te rekenen"),
        (
            {"medium": "cash", "quantity": "9" * 9, "units_each": "9" * 9, "rate": "9" * 9},
            "te veel om mee te rekenen",
        ),
    ],
)
def test_bad_amounts_are_refused_in_a_sentence(action, post, typed, sentence):
    answer = post(adding("work_plan", action.work_plan, "cost_line"), typed)
    assert answer.status_code == 422
    assert sentence in answer.text
    assert not CostLine.objects.exists()


@pytest.mark.parametrize("year", ["0", "99999", "1" + "0" * 18])
def test_a_year_is_one_of_this_age(action, post, year):
    typed = {"source": "Rijk", "amount": "500", "certainty": "asked", "year": year}
    assert post(adding("work_plan", action.work_plan, "coverage"), typed).status_code == 422
    typed = {"budget_year": year, "amount": "500"}
    assert post(adding("year_agenda", action.year_agenda, "budget_line"), typed).status_code == 422


def test_a_part_hangs_only_where_it_belongs(action, page):
    assert page(adding("action", action, "work_plan")).status_code == 404


# ── Changing ─────────────────────────────────────────────────────────────────


def test_every_kind_of_part_has_a_page_to_change_it(whole_agenda, page):
    for kind in KINDS:
        part = kind.model.objects.first()
        if part is not None:
            answer = page(edit(part, kind.name))
            assert answer.status_code == 200, kind.name
            assert answer.text.count("<form") >= 2, kind.name


def test_saving_leads_back_to_the_place_in_the_document(action, post):
    answer = post(edit(action, "action"), {"description": "Anders", "status": "done", "seen": 1})
    plan = action.work_plan
    assert answer.url == f"/jaaragendas/2021-2022/?bij={plan.pk}#actie-{action.pk}"
    kept = Action.objects.get()
    assert (kept.description, kept.status, kept.planning) == ("Anders", "done", "")


def test_saving_leads_back_to_the_page_one_came_from(action, post):
    there = f"/acties/{action.pk}/"
    typed = {"description": "Anders", "status": "done", "seen": 1}
    assert post(edit(action, "action", terug=there), typed).url == there


def test_nobody_is_led_off_the_site(action, post):
    typed = {"description": "Anders", "status": "done", "seen": 1}
    answer = post(edit(action, "action", terug="https://kwaad.example/"), typed)
    assert answer.url.startswith("/jaaragendas/")


def test_one_piece_of_a_chapter_changes_and_the_rest_stays(action, officer, post):
    plan = action.work_plan
    plan.change({"situation": "Nu", "focus": "Straks"}, seen=1, by=officer)
    post(edit(plan, "work_plan", deel="situatie"), {"situation": "Nu\r\nen dan", "seen": 2})
    plan.refresh_from_db()
    assert (plan.title, plan.situation, plan.focus) == ("Gelijke kansen", "Nu\nen dan", "Straks")


def test_themes_are_ticked(action, post):
    theme = ThemeFactory(agenda=action.year_agenda.agenda)
    plan = action.work_plan
    typed = {"title": plan.title, "themes": [str(theme.pk)], "seen": 1}
    post(edit(plan, "work_plan", deel="kop"), typed)
    assert list(plan.themes.all()) == [theme]


def test_adoption_needs_a_day_and_somebody(year_agenda, post):
    answer = post(
        edit(year_agenda, "year_agenda", deel="vaststelling"),
        {"adopted_on": "2021-10-14", "adopted_by": "", "seen": 1},
    )
    assert answer.status_code == 422
    assert "wanneer als door wie" in answer.text
    assert YearAgenda.objects.get().adopted_by == "stuurgroep"


def test_the_same_number_with_other_zeros_is_no_change(action, post, officer):
    indicator = IndicatorFactory(ambition=action.ambition, target="300.000")
    typed = {"name": indicator.name, "target": "300", "seen": 1}
    post(edit(indicator, "indicator"), typed)
    indicator.refresh_from_db()
    assert indicator.version == 1


def test_a_refused_change_comes_back_with_what_was_typed(action, post):
    answer = post(edit(action, "action"), {"description": "", "planning": "Q9", "seen": 1})
    assert answer.status_code == 422
    assert 'value="Q9"' in answer.text
    assert Action.objects.get().planning == "Q4 2021"


# ── In place ─────────────────────────────────────────────────────────────────


def test_a_form_in_place_gives_way_to_what_it_changed(action, client, officer):
    client.force_login(officer)
    text = client.get(edit(action, "action"), headers=HERE).text
    assert f'data-hx-select="#actie-{action.pk}"' in text
    assert '<td colspan="6">' in text


def test_a_refused_form_in_place_comes_back_in_its_own_place(action, client, officer):
    client.force_login(officer)
    answer = client.post(edit(action, "action"), {"description": "", "seen": 1}, headers=HERE)
    assert answer.status_code == 422
    assert answer["HX-Retarget"] == "closest [data-editing]"
    assert answer["HX-Reselect"] == "[data-editing]"


def test_without_a_script_the_form_is_an_ordinary_one(action, page):
    text = page(edit(action, "action")).text
    form = text[text.index('class="writing"') : text.index("Opslaan")]
    assert "data-hx-post" not in form
    assert f"wijzig/#actie-{action.pk}" in form


# ── Who may ──────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("method", ["get", "post"])
def test_who_only_reads_hears_why_not(action, reader, client, method):
    client.force_login(reader)
    for address in (
        edit(action, "action"),
        adding("work_plan", action.work_plan, "ambition"),
        reverse("planning:add_actions", args=[action.ambition.pk]),
        reverse("planning:remove_part", args=["action", action.pk]),
    ):
        answer = getattr(client, method)(address, {"description": "Stiekem", "seen": 1})
        assert answer.status_code == 403, address
        assert "Schrijven doet de beleidsmedewerker of de trekker." in answer.text
    assert Action.objects.get().description == "Monitor maken"


def test_a_part_of_a_draft_is_not_found_by_who_only_reads(reader, client):
    action = ActionFactory(ambition__plan__of__school_year=2030)
    client.force_login(reader)
    assert client.get(edit(action, "action")).status_code == 404
    assert client.get(action.get_absolute_url()).status_code == 404


def test_a_former_lead_writes_no_more(action, client):
    lead = UserFactory(role=User.Role.LEAD)
    action.work_plan.leads.create(user=lead, name="Tess", until="2020-01-01")
    client.force_login(lead)
    assert client.get(edit(action, "action")).status_code == 403


def test_a_year_agenda_stands_where_its_year_is(year_agenda, post):
    address = reverse("planning:move_part", args=["year_agenda", year_agenda.pk])
    assert post(address, {"richting": "omlaag"}).status_code == 404
