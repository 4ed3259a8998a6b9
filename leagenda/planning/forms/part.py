"""What the forms of all parts of a year agenda share."""

from django import forms
from django.http import QueryDict

from leagenda.planning.models.part import as_text

MOST_VERSIONS = 2**31 - 1  # what the column holds


class PartForm(forms.ModelForm):
    """One part as people write it. `section` shows some of its fields only.

    Judges the form of what was typed; whether it may be written is up to the part.
    """

    seen = forms.IntegerField(
        widget=forms.HiddenInput, required=False, min_value=0, max_value=MOST_VERSIONS
    )
    sections: dict[str, tuple[str, ...]] = {}

    def __init__(self, data=None, *args, section="", **kwargs):
        super().__init__(data, *args, **kwargs)
        self.section = section
        part = self.instance
        self.initial["seen"] = part.version
        if not part._state.adding:
            self.initial |= {name: self.spoken(name, part) for name in part.spoken}
        self.shown = self.sections.get(section, self.instance.editable)
        for name in set(self.fields) - {"seen", *self.shown}:
            del self.fields[name]
        if self.is_bound:
            self.data = self.with_choices(self.data)

    def with_choices(self, data):
        """Of what two people changed, the other's words where this person chose those."""
        chosen = [name for name in self.fields if data.get(f"keuze-{name}") == "theirs"]
        data = data.copy() if chosen else data
        for name in chosen:
            data.setlist(name, as_list(self.shown_value(self.instance, name)))
        return data

    def spoken(self, name: str, part):
        """What the field of words that are kept in rows of their own begins with."""
        return part.read(name)

    def plain(self, name: str):
        """A cleaned value as the part takes it: text, number, day or None."""
        value = self.cleaned_data[name]
        return value.replace("\r\n", "\n") if isinstance(value, str) else value

    @property
    def values(self) -> dict:
        """What `Part.change` takes."""
        return {name: self.plain(name) for name in self.fields if name != "seen"}

    @property
    def seen_version(self) -> int:
        return self.cleaned_data["seen"] or 0

    def add(self, *, by):
        """The new part, stored as the last of its siblings."""
        words = {name: self.plain(name) for name in self.instance.spoken if name in self.fields}
        for name, value in self.values.items():
            if name not in words:
                setattr(self.instance, name, value)
        return self.instance.add(by=by, **words)

    def change(self, *, by):
        """Refuses as `Part.change` does."""
        return self.instance.change(self.values, seen=self.seen_version, by=by)

    def beside(self, now, clashes) -> "PartForm":
        """The same form again for who was overtaken by `now`, the part as it is by this time.

        What only others changed is taken over; what both changed keeps the words of this person,
        to choose from.
        """
        data = QueryDict(mutable=True)
        data.update(self.data)
        changed = now.changes_since(self.seen_version)
        for name, (was, _becomes) in changed.items():
            if name in self.values and name not in clashes and is_same(self.values[name], was):
                data.setlist(name, as_list(self.shown_value(now, name)))
        data["seen"] = now.version
        return type(self)(data, instance=now, section=self.section)

    def shown_value(self, part, name: str):
        value = self.spoken(name, part) if name in part.spoken else getattr(part, name)
        return self.fields[name].prepare_value(value)


def is_same(mine, theirs) -> bool:
    return as_text(mine) == as_text(theirs)


def as_list(value) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return ["" if one is None else str(one) for one in values]
