"""What can be wrong with an installation, found and named: ``jixiao doctor``, 环境检测 in Excel, the installer.

Each check is one small function over a ``Machine``; nothing here changes the computer.
"""

from xl_udfs.delivery.doctor.all_checks import examine
from xl_udfs.delivery.doctor.check import Outcome, State

__all__ = ["Outcome", "State", "examine"]
