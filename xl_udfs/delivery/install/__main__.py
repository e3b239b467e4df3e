"""``python -m xl_udfs.delivery.install FOLDER`` installs, ``… --uninstall`` removes; see install/安装.cmd."""

import logging
import sys
from pathlib import Path

from xl_udfs.delivery.install import texts
from xl_udfs.delivery.install.places import InstallError, Places, places
from xl_udfs.delivery.install.run import install, uninstall

DONE, FAILED = 0, 2
UNINSTALL = "--uninstall"


def main(arguments: list[str]) -> int:
    """Do what 安装.cmd or 卸载.cmd ask; returns the exit code."""
    if len(arguments) != 1:
        print(texts.USAGE)
        return FAILED
    _speak()
    try:
        where = places()
        if arguments == [UNINSTALL]:
            uninstall(where)
            return DONE
        _keep_log(where)
        healthy = install(Path(arguments[0]).absolute(), where)
        logging.info(texts.DONE if healthy else texts.DONE_WITH_PROBLEMS)
        return DONE
    except InstallError as error:
        return _failed(str(error), error)
    except OSError as error:
        return _failed(texts.CANNOT_WRITE.format(path=error.filename or ""), error)
    except Exception as error:
        return _failed(texts.UNEXPECTED.format(error=f"{type(error).__name__}: {error}"), error)
    finally:
        logging.shutdown()


def _failed(reason: str, error: Exception) -> int:
    logging.debug("", exc_info=error)
    logging.info(texts.FAILED.format(reason=reason))
    for handler in logging.getLogger().handlers:
        if isinstance(handler, logging.FileHandler):
            logging.info(texts.LOG_AT.format(path=handler.baseFilename))
    return FAILED


def _speak() -> None:
    """Sentences to the console; a console of another encoding must not end the run."""
    if sys.stdout:
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    root = logging.getLogger()
    root.setLevel(logging.DEBUG)
    console = logging.StreamHandler(sys.stdout)
    console.setLevel(logging.INFO)
    root.addHandler(console)


def _keep_log(where: Places) -> None:
    """Everything, with what pip said, into a file that Notepad reads."""
    where.home.mkdir(parents=True, exist_ok=True)
    file = logging.FileHandler(where.log, "w", encoding="utf-8-sig")
    file.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    logging.getLogger().addHandler(file)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
