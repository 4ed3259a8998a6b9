"""The specimens of the gallery: each component with its use in words and its own source."""

from dataclasses import dataclass
from types import SimpleNamespace

from django import forms
from django.contrib import messages
from django.contrib.messages.storage.base import Message
from django.core.paginator import Paginator
from django.template import Engine
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Specimen:
    """One component: `name` is its tag and the file ui/gallery/<name>.html that shows it."""

    name: str
    title: str | Promise
    use: str | Promise

    @property
    def template_name(self) -> str:
        return f"ui/gallery/{self.name}.html"

    @property
    def call(self) -> str:
        return Engine.get_default().get_template(self.template_name).source.strip()


GALLERY = {
    _("Grondslag"): [
        Specimen(
            "colours",
            _("Kleur"),
            _("Eén accentkleur; andere kleuren staan nooit zonder woord of icoon."),
        ),
        Specimen(
            "typography",
            _("Letter"),
            _("Gewone HTML is al goed opgemaakt; een klasse alleen voor wat afwijkt."),
        ),
        Specimen(
            "arrangement",
            _("Schikking"),
            _("Onder elkaar, naast elkaar, in een raster of met een kolom ernaast."),
        ),
        Specimen(
            "icon",
            _("Icoon"),
            _("Versiering bij een woord; alleen staand krijgt het een woord voor wie niet ziet."),
        ),
    ],
    _("Doen"): [
        Specimen(
            "button",
            _("Knop"),
            _("Verstuurt een formulier. Eén hoofdknop per pagina; rood haalt iets weg."),
        ),
        Specimen(
            "button_link",
            _("Link als knop"),
            _("Brengt naar een andere pagina of geeft een bestand."),
        ),
        Specimen(
            "post_button",
            _("Knop met eigen formulier"),
            _("Doet één ding, zonder invulvelden: ongedaan maken, verplaatsen, afvinken."),
        ),
        Specimen("menu", _("Menu"), _("Wat minder vaak nodig is, achter één knop.")),
        Specimen(
            "next_step",
            _("Volgende stap"),
            _("Het ene ding dat nu te doen is, bovenaan een pagina."),
        ),
    ],
    _("De weg"): [
        Specimen("breadcrumbs", _("Kruimelpad"), _("De weg terug naar boven.")),
        Specimen(
            "subnav",
            _("Tabbladen"),
            _("De pagina’s van één jaaragenda, met een aantal waar dat helpt."),
        ),
        Specimen("stepper", _("Stappen"), _("Waar u bent in een taak van meer pagina’s.")),
        Specimen(
            "pagination", _("Bladeren"), _("Door een lange lijst, met behoud van de filters.")
        ),
    ],
    _("Zeggen"): [
        Specimen(
            "alert", _("Bericht"), _("Iets dat bij deze pagina hoort: uitleg, waarschuwing, fout.")
        ),
        Specimen("toast", _("Melding"), _("Wat er zojuist gebeurde, met de weg terug.")),
        Specimen("badge", _("Status"), _("Een toestand als woord met een icoon.")),
        Specimen("counter", _("Aantal"), _("Hoeveel het er zijn, bij een ander woord.")),
        Specimen("progress", _("Voortgang"), _("Hoever iets is, als balk en in woorden.")),
        Specimen("empty_state", _("Nog leeg"), _("Zegt wat hier hoort te staan en hoe u begint.")),
        Specimen(
            "difference",
            _("Verschil"),
            _("Wat het was en wat het wordt, in woorden en niet alleen in kleur."),
        ),
    ],
    _("Tonen"): [
        Specimen("card", _("Kaart"), _("Een deel van een pagina met een eigen kop.")),
        Specimen("key_figure", _("Kerngetal"), _("Eén getal, groot, met wat het is.")),
        Specimen(
            "data_table", _("Tabel"), _("Met bijschrift; op een telefoon wordt elke rij een kaart.")
        ),
        Specimen("definition_list", _("Begrippenlijst"), _("Kenmerken van één ding.")),
        Specimen("disclosure", _("Uitklaptekst"), _("Uitleg voor wie meer wil weten.")),
        Specimen(
            "chart", _("Grafiek"), _("Altijd met titel, omschrijving en de cijfers als tabel.")
        ),
    ],
    _("Invullen"): [
        Specimen(
            "field",
            _("Veld"),
            _("Label, uitleg en fout horen bij het invulvak; een fout zegt wat u kunt doen."),
        ),
        Specimen(
            "error_summary",
            _("Overzicht van fouten"),
            _("Bovenaan een formulier dat niet klopt; elke fout leidt naar haar veld."),
        ),
        Specimen(
            "drop_zone",
            _("Bestand kiezen"),
            _("Een bestandsveld waar u ook een bestand op kunt laten vallen."),
        ),
        Specimen("choice_card", _("Keuze"), _("Een paar mogelijkheden met ruimte voor uitleg.")),
        Specimen(
            "form_actions",
            _("Knoppen onder een formulier"),
            _("De hoofdknop eerst, annuleren ernaast."),
        ),
    ],
    _("De agenda"): [
        Specimen(
            "document",
            _("Document"),
            _("De agenda leest als het gedrukte stuk: hoofdstuk, ambitie, tabel."),
        ),
        Specimen(
            "editable",
            _("Ter plekke wijzigen"),
            _("Het potlood verschijnt bij aanwijzen en focus; op een aanraakscherm altijd."),
        ),
        Specimen(
            "add_row",
            _("Regel toevoegen"),
            _("Eén regel en Enter voegt toe; de cursor blijft staan voor de volgende."),
        ),
        Specimen(
            "timeline_legend",
            _("Tijdlijn"),
            _("Een rij per actie; gearceerd is bij benadering. Het patroon zit in de legenda."),
        ),
    ],
}


class SpecimenForm(forms.Form):
    """A form as on the pages, filled in wrongly to show its errors."""

    description = forms.CharField(
        label=_("Omschrijving"), help_text=_("Wat gaat u doen? Eén zin is genoeg.")
    )
    planning = forms.CharField(label=_("Planning"), required=False, initial="Q2 en Q3 2022")
    notes = forms.CharField(label=_("Toelichting"), widget=forms.Textarea, required=False)
    theme = forms.ChoiceField(
        label=_("Thema"), choices=[("1", _("Gelijke kansen")), ("2", _("Doorgaande leerlijnen"))]
    )
    shown_as = forms.ChoiceField(
        label=_("Tonen als"),
        widget=forms.RadioSelect,
        choices=[("document", _("Document")), ("table", _("Tabel"))],
        initial="document",
    )
    is_shared = forms.BooleanField(label=_("Partners mogen meelezen"), required=False)
    file = forms.FileField(
        label=_("Kies een Word-, Excel- of PDF-bestand"),
        help_text=_("Of laat het hier vallen. Hooguit 20 MB."),
        required=False,
    )


def specimen_words() -> dict[str, object]:
    """What the specimens speak of; nobody and nothing in it exists."""
    return {
        "form": SpecimenForm(),
        "wrong_form": SpecimenForm({"planning": "ooit", "theme": "9"}, prefix="fout"),
        "page": Paginator(range(1, 181), 20).page(4),
        "message": Message(messages.SUCCESS, str(_("De actie is verwijderd.")), "undo:/stijlgids/"),
        "steps": [_("Word-bestand"), _("Voorstel"), _("Bevestigd")],
        "tabs": [
            (_("Document"), "#subnav", True, ""),
            (_("Tabel"), "#subnav", False, ""),
            (_("Tijdlijn"), "#subnav", False, ""),
            (_("Geld"), "#subnav", False, ""),
            (_("Controle"), "#subnav", False, 7),
            (_("Geschiedenis"), "#subnav", False, ""),
        ],
        "amounts": [
            SimpleNamespace(plan=_("Voorschoolse educatie"), gross=4250000, covered=1000000),
            SimpleNamespace(plan=_("Doorgaande lijn"), gross=1875050, covered=0),
        ],
    }
