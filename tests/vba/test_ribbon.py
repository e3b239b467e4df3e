"""The ribbon: every callback exists, every control explains itself."""

import re
from pathlib import Path
from xml.etree import ElementTree

from vba.lab import RibbonHandle, VbaLab
from xl_udfs.build.sources import MACROS

RIBBON = ElementTree.parse(MACROS / "customUI.xml").getroot()
CONTROLS = [element for element in RIBBON.iter() if element.tag.endswith(("}button", "}toggleButton", "}menu"))]


def test_there_is_one_tab_with_groups_in_the_order_of_work() -> None:
    tabs = [element for element in RIBBON.iter() if element.tag.endswith("}tab")]
    assert [tab.get("label") for tab in tabs] == ["绩效自评"]
    assert [group.get("label") for tab in tabs for group in tab] == ["填报", "校验", "帮助"]
    large = [control.get("label") for control in CONTROLS if control.get("size") == "large"]
    assert large == ["校验"]


def test_every_callback_is_a_public_procedure_of_the_ribbon_module() -> None:
    source = Path(MACROS, "Ribbon.bas").read_text(encoding="ascii")
    procedures = set(re.findall(r"(?m)^Public Sub (\w+)\(", source))
    callbacks = {
        value for element in RIBBON.iter() for key, value in element.attrib.items() if re.match(r"(on|get)[A-Z]", key)
    }
    assert callbacks == procedures


def test_ids_and_key_tips_are_unique() -> None:
    for attribute in ("id", "keytip"):
        values = [element.get(attribute) for element in RIBBON.iter() if element.get(attribute)]
        assert values and len(values) == len(set(values))


def test_every_control_explains_itself() -> None:
    for control in CONTROLS:
        for attribute in ("id", "label", "screentip", "supertip", "keytip", "imageMso"):
            assert control.get(attribute), (control.get("id"), attribute)
        assert len(control.get("supertip", "")) <= 1024
        assert re.fullmatch(r"[A-Z0-9]{1,3}", control.get("keytip", ""))


def test_loading_the_ribbon_calls_no_python(lab: VbaLab) -> None:
    lab.app.interpreter.run("OnRibbonLoad", [RibbonHandle()])
    assert (lab.starts, lab.calls) == (0, [])
