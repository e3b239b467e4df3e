"""What LibreOffice loads: the functions as a Calc add-in. Runs in LibreOffice's Python only."""

import logging
from collections.abc import Callable
from typing import Any

import unohelper
from cn.jixiao import XFunctions
from com.sun.star.lang import Locale, XServiceInfo, XServiceName
from com.sun.star.sheet import LocalizedName, XAddIn, XCompatibilityNames

from xl_udfs.cell_functions import CATALOG
from xl_udfs.hosts.calc import texts
from xl_udfs.hosts.calc.naming import SERVICE
from xl_udfs.hosts.calc.parameters import PARAMETERS
from xl_udfs.hosts.calc.values import answer, fault

_ADD_IN = "com.sun.star.sheet.AddIn"
_EXCEL = Locale("en", "US", "")
"""Formulas in .xlsx and .xlsm files are English."""

_log = logging.getLogger(__name__)


class AddIn(unohelper.Base, XFunctions, XAddIn, XCompatibilityNames, XServiceName, XServiceInfo):  # type: ignore[misc]
    """The catalog as LibreOffice asks for it; the functions themselves are added below the class."""

    def __init__(self, context: object) -> None:
        self._locale = _EXCEL

    # XServiceInfo, XServiceName

    def getImplementationName(self) -> str:
        return SERVICE

    def supportsService(self, name: str) -> bool:
        return name in self.getSupportedServiceNames()

    def getSupportedServiceNames(self) -> tuple[str, ...]:
        return (_ADD_IN, SERVICE)

    def getServiceName(self) -> str:
        return SERVICE

    # XLocalizable: the texts are Chinese everywhere

    def setLocale(self, locale: Any) -> None:
        self._locale = locale

    def getLocale(self) -> Any:
        return self._locale

    # XAddIn; the misspelling is UNO's

    def getProgrammaticFuntionName(self, shown: str) -> str:
        return shown

    def getDisplayFunctionName(self, name: str) -> str:
        return name

    def getFunctionDescription(self, name: str) -> str:
        function = CATALOG.get(name)
        return f"{function.title}：{function.description}" if function else ""

    def getDisplayArgumentName(self, name: str, i: int) -> str:
        return PARAMETERS[name][i].argument.name if name in PARAMETERS else ""

    def getArgumentDescription(self, name: str, i: int) -> str:
        return PARAMETERS[name][i].argument.help if name in PARAMETERS else ""

    def getProgrammaticCategoryName(self, name: str) -> str:
        return "Add-In"

    def getDisplayCategoryName(self, name: str) -> str:
        return texts.CATEGORY

    # XCompatibilityNames

    def getCompatibilityNames(self, name: str) -> tuple[Any, ...]:
        return (LocalizedName(_EXCEL, name),)


def _cell_function(name: str) -> Callable[..., object]:
    def cell_function(self: AddIn, *args: object) -> object:
        try:
            return answer(name, args)
        except Exception:
            _log.exception("%s%r", name, args)
            return fault()

    cell_function.__name__ = name
    return cell_function


for _name in CATALOG:
    setattr(AddIn, _name, _cell_function(_name))

g_ImplementationHelper = unohelper.ImplementationHelper()  # noqa: N816 - the name that LibreOffice looks for
g_ImplementationHelper.addImplementation(AddIn, SERVICE, (_ADD_IN, SERVICE))
