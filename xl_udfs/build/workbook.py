"""Build the workbooks from text: layouts, texts, VBA sources and ribbon in; .xlsm out."""

import datetime as dt
import shutil
import tempfile
import warnings
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

import xlsxwriter

from xl_udfs.annexes import Edition, load_edition
from xl_udfs.annexes.roles import Cover
from xl_udfs.annexes.samples import refuse_sample
from xl_udfs.annexes.sheets import FormSheet, form_sheets
from xl_udfs.annexes.source import load_sample
from xl_udfs.build.annex_sheet import draw_form
from xl_udfs.build.canvas import Canvas, Results
from xl_udfs.build.findings_sheet import draw_findings
from xl_udfs.build.finishing import finish
from xl_udfs.build.functions_sheet import draw_functions, draw_wizard
from xl_udfs.build.guide_sheet import draw_guide
from xl_udfs.build.hidden_sheets import draw_hidden
from xl_udfs.build.home_sheet import draw_home
from xl_udfs.build.names import sample_name, template_name
from xl_udfs.build.ribbon import ribbon_xml
from xl_udfs.build.row_calls import draw_calls
from xl_udfs.build.rules_sheet import draw_rules
from xl_udfs.build.structure import block_rows, project_forms
from xl_udfs.build.structure_sheets import draw_structure
from xl_udfs.build.vba import XLWINGS, add_project
from xl_udfs.build.xlwings_conf import EDITION_STAMP, PROGRAM_STAMP, XLWINGS_STAMP
from xl_udfs.engine import recalculate
from xl_udfs.engine.edition_formulas import refuse_formulas
from xl_udfs.version import __version__

_CREATED = dt.datetime(2022, 1, 1)
_CALC_ID = 191029
"""An older one makes Excel recalculate on opening, which would call Python for every cell."""


def build_workbooks(folder: Path, edition: Edition | None = None) -> list[Path]:
    """Build the edition's blank template, and its sample filled in if it has one, into ``folder``.

    Args:
        folder: where to; it is made if there is none.
        edition: whose forms; None for the default edition's.

    Returns:
        The files.

    Raises:
        EditionError: the sample does not fit the forms; then nothing is built.
    """
    edition = edition or load_edition()
    refuse_sample(edition)
    wanted: dict[str, Mapping[str, Any]] = {template_name(edition): {}}
    if sample := load_sample(edition):
        wanted[sample_name(edition)] = sample
    for name, values in wanted.items():
        build_workbook(folder / name, edition, values)
    return [folder / name for name in wanted]


def build_workbook(target: Path, edition: Edition, values: Mapping[str, Any]) -> None:
    """Build one macro-enabled workbook.

    Args:
        target: the .xlsm to write; replaced if it exists.
        edition: whose forms.
        values: cover data and entries, as ``form_sheets`` takes them; empty for a blank template.

    Raises:
        EditionError: the edition has a formula that is none, or a form called like a sheet of ours.
    """
    refuse_formulas(edition)
    home = {edition.key(Cover.YEAR): edition.year, **values.get(edition.home.name, {})}
    sheets = form_sheets(edition, {**values, edition.home.name: home})
    with tempfile.TemporaryDirectory() as folder:
        plain, macros = Path(folder, "plain.xlsx"), Path(folder, "macros.xlsm")
        formulas = _draw(plain, edition, sheets, {}).formulas
        drawn = _draw(plain, edition, sheets, recalculate(plain.read_bytes(), formulas))
        shutil.copyfile(plain, macros)
        add_project(macros)
        target.parent.mkdir(parents=True, exist_ok=True)
        finish(macros, target, ribbon_xml(edition), drawn.touches)


def _draw(path: Path, edition: Edition, sheets: Sequence[FormSheet], results: Results) -> Canvas:
    """Write the sheets; the canvas knows where formulas stand, so that a second pass can cache their values."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # XlsxWriter only warns about what it drops: bad names, over-long texts
        workbook = xlsxwriter.Workbook(str(path))
        workbook.set_properties({"title": f"绩效自评工作簿 {edition.name}", "created": _CREATED})
        workbook.set_vba_name("ThisWorkbook")
        workbook.calc_on_load = False
        workbook.set_calc_mode("auto", _CALC_ID)
        canvas = Canvas(workbook, edition, sheets, results)
        home, *others = sheets
        first = draw_home(canvas, home)
        draw_guide(canvas)
        for form in others:
            if not form.is_master:
                draw_form(canvas, form)
        draw_findings(canvas)
        draw_rules(canvas)
        draw_functions(canvas)
        draw_wizard(canvas)
        draw_hidden(canvas)
        draw_structure(canvas, block_rows(canvas.sheets), project_forms(canvas.sheets))
        draw_calls(canvas)
        for form in others:
            if form.is_master:
                draw_form(canvas, form)
        workbook.define_name(PROGRAM_STAMP, f'="{__version__}"')
        workbook.define_name(XLWINGS_STAMP, f'="{version(XLWINGS)}"')
        workbook.define_name(EDITION_STAMP, f'="{edition.name}"')
        first.activate()
        workbook.close()
    return canvas
