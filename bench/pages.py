"""Each main page for an agenda of some size, beside a bare Django page with as many rows."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.template import engines
from django.test import Client, override_settings
from django.urls import include, path

from bench.agendas import year_agenda
from bench.measuring import Figure, measure_page, table
from leagenda.people.models import User
from leagenda.planning.models import Action, YearAgenda

YEAR = "/jaaragendas/2021-2022/"
PAGES = {
    "begin": "/",
    "jaaragenda's": "/jaaragendas/",
    "document": YEAR,
    "tabel": f"{YEAR}tabel/",
    "tijdlijn": f"{YEAR}tijdlijn/",
    "geld": f"{YEAR}geld/",
    "controle": f"{YEAR}controle/",
    "thema's": "/themas/",
    "zoeken": "/zoeken/?q=bijeenkomst+17",
}
ROWS_ON_A_PAGE = {"document": 300, "tabel": 100}

BARE = """<!doctype html><html lang="nl"><title>Kaal</title><table>{% for one in rows %}
<tr><td>{{ one.number }}</td><td>{{ one.description }}</td><td>{{ one.planning }}</td>
<td>{{ one.status }}</td></tr>{% endfor %}</table>"""


@login_required
def show_bare(request, rows):
    """One query, as many rows, nothing else: the floor that our pages are measured against."""
    template = engines["django"].from_string(BARE)
    return HttpResponse(template.render({"rows": Action.objects.all()[:rows]}, request))


urlpatterns = [
    path("kaal/<int:rows>/", show_bare),
    path("", include("leagenda.config.urls")),
]


def measure_pages(sizes: list[int]) -> None:
    keeper = User.objects.create(username="meting", role=User.Role.POLICY_OFFICER)
    client = Client()
    client.force_login(keeper)
    with override_settings(ROOT_URLCONF="bench.pages", ALLOWED_HOSTS=["testserver"]):
        for size in sizes:
            stored = YearAgenda.confirm(year_agenda(size), by=keeper)
            figures = [measure_page(name, size, client, page) for name, page in PAGES.items()]
            print(table([*figures, *floors(client, size)]))
            print(ratios(figures, floors(client, size)), "\n")
            stored.delete()


def floors(client, size: int) -> list[Figure]:
    return [
        measure_page(f"kaal, {rows} rijen", size, client, f"/kaal/{rows}/")
        for rows in sorted({min(size, rows) for rows in ROWS_ON_A_PAGE.values()})
    ]


def ratios(figures: list[Figure], bare: list[Figure]) -> str:
    floor = {one.name: one.ms for one in bare}
    told = []
    for one in figures:
        if one.name in ROWS_ON_A_PAGE:
            rows = min(one.size, ROWS_ON_A_PAGE[one.name])
            told.append(f"{one.name}: {one.ms / floor[f'kaal, {rows} rijen']:.1f}× de kale pagina")
    return "; ".join(told)
