"""An edition: what one province's forms of one year look like and mean, as data."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

from xl_udfs.annexes.layout import Annex, Entry
from xl_udfs.annexes.roles import PARTS, Choice, Cover
from xl_udfs.record import Record

EDITION_NAME = "首页_版本"
"""The defined name of the cell in which a workbook says its edition."""

CONTENT_MARK_NAME = "首页_全部内容标记"
"""The defined name of the cell that marks everything that is filled in; another mark, another content."""

Place = tuple[str, str]
"""The name of a form, and the key of a field or block there."""


class Words(Record):
    """How sentences call what the tables say.

    Attributes:
        called: names of a role or of a row of figures, as sentences write them in half-width signs; ours use the first.
        denied: what sentences say there is none of, by the role of the figure that is then 0.
        subjects: the subjects of detail rows that a row of the base table holds, by the row's role.
    """

    called: Mapping[str, Sequence[str]]
    denied: Mapping[str, Sequence[str]]
    subjects: Mapping[str, Sequence[str]]

    @cached_property
    def meant(self) -> Mapping[str, str]:
        """What each name in ``called`` means."""
        return {name: role for role, names in self.called.items() for name in names}

    def name(self, role: str) -> str:
        """What our own sentences call a role: the first of its names, or the role itself if it has none."""
        return next(iter(self.called.get(role, ())), role)


class Edition(Record):
    """One edition.

    Attributes:
        name: as people call it: ``湖南2022``.
        source: what it was made from, for its documentation.
        folder: where its files are: a folder of ``editions``, or a path.
        year: the year it was issued for.
        home: the form on which the unit says who it is; the first one.
        annexes: the other forms by name, in the order of filing.
        rules: what it sets otherwise than the rules are delivered, by code: ``enabled``, ``severity``, ``limits``.
        words: how sentences call what its tables say.
    """

    name: str
    source: str
    folder: str
    year: int
    home: Annex
    annexes: Mapping[str, Annex]
    rules: Mapping[str, Mapping[str, Any]]
    words: Words

    @property
    def forms(self) -> tuple[Annex, ...]:
        """首页 and the annexes."""
        return (self.home, *self.annexes.values())

    def form(self, name: str) -> Annex:
        """The form called ``name``."""
        return self.home if name == self.home.name else self.annexes[name]

    def playing(self, part: str) -> Annex | None:
        """The form that is ``part`` of a filing, or None if this edition has none."""
        return next((form for form in self.forms if form.part == part), None)

    def called(self, part: str) -> str:
        """What people call the form that is ``part``: its name, or what the part is called in general."""
        form = self.playing(part)
        return form.name if form else part

    def titled(self, text: str) -> str:
        """A text with the names of this edition's forms in place of ``{基础数据表}`` and other parts."""
        if "{" not in text:
            return text
        return text.format_map({part: self.called(part) for part in PARTS})

    def place(self, role: str, per_project: bool) -> Place | None:
        """Where the field that means ``role`` stands, among the forms per project or among the others."""
        return self._places[per_project].get(role)

    def block_place(self, role: str, per_project: bool) -> Place | None:
        """Likewise for a block."""
        return self._block_places[per_project].get(role)

    def key(self, role: str) -> str:
        """The key of an entry of 首页 that every edition has.

        Raises:
            KeyError: this edition has none.
        """
        return self.home.keys[role]

    @cached_property
    def _places(self) -> Mapping[bool, Mapping[str, Place]]:
        return _placed((form, form.keys) for form in self.forms)

    @cached_property
    def _block_places(self) -> Mapping[bool, Mapping[str, Place]]:
        return _placed((form, form.block_keys) for form in self.forms)

    def wanted(self, form: Annex) -> list[Entry]:
        """Entries that the unit itself has to make: required, or on 首页, and not there from the beginning."""
        entries = form.entries.values()
        if form.name == self.home.name:
            return [one for one in entries if one.field.role != Cover.YEAR and one.field.default is None]
        return [entry for entry in entries if entry.field.required and entry.field.default is None]

    def choice(self, form: Annex) -> str:
        """The key of the entry of 首页 that says whether ``form`` is handed in; ``""`` if it always is."""
        return self.home.keys.get(Choice.of(form.part), "")


def _placed(forms: Iterable[tuple[Annex, Mapping[str, str]]]) -> Mapping[bool, Mapping[str, Place]]:
    found: dict[bool, dict[str, Place]] = {False: {}, True: {}}
    for form, keys in forms:
        for role, key in keys.items():
            found[form.per_project].setdefault(role, (form.name, key))
    return found
