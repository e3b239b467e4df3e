#!/usr/bin/env bash
# Put the project into .venv, editable: tests/machine/python.sh demo|build|test
# Quick when nothing has changed: .venv/.installed says how much, for which pyproject, in which folder.
set -euo pipefail
cd "$(dirname "$0")/../.."

levels=(demo build test)    # each has all that the one before it has
extras=("" "[build]" "[build,test]")
help_venv="这个 Python 缺少 ensurepip：请先以 root 身份运行 apt-get install python3-venv，再重试。"

give_up() { printf '%s\n' "$1" >&2; exit "${2:-1}"; }

rank() {
    local i
    for i in "${!levels[@]}"; do [ "${levels[i]}" != "$1" ] || { echo "$i"; return; }; done
    echo -1
}

find_python() {
    local candidate
    for candidate in "${PYTHON:-python3}" python3.11 python3.12 python3.13; do
        "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue
        echo "$candidate"
        return
    done
}

make_venv() {
    local python
    python=$(find_python)
    [ -n "$python" ] || give_up "需要 Python 3.11 或更高版本：请先安装，或运行 make PYTHON=解释器 指定。"
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        tests/machine/apt.sh python3-venv || give_up "$help_venv"
        "$python" -c 'import ensurepip, venv' 2>/dev/null || give_up "$help_venv"
    fi
    echo "正在建立 .venv……"
    "$python" -m venv --clear .venv || give_up "建立 .venv 失败：请检查磁盘空间和文件夹权限，再重试。"
}

wanted=$(rank "${1:-}")
[ "$wanted" -ge 0 ] || give_up "python.sh: demo, build or test" 2
project=$(sha256sum < pyproject.toml)
{ read -r had_level && read -r had_project && read -r had_folder; } 2>/dev/null < .venv/.installed ||
    had_level="" had_project="" had_folder=$PWD

# What a test run installed stays when a demo is asked for.
had=$(rank "$had_level")
[ "$had" -le "$wanted" ] || wanted=$had
works() { .venv/bin/python -m pip --version >/dev/null 2>&1; }
if [ "$had $had_project $had_folder" = "$wanted $project $PWD" ] && .venv/bin/python -c '' 2>/dev/null; then
    exit 0
fi

# Half an environment, or one that was moved here: its scripts would point elsewhere.
{ [ "$had_folder" = "$PWD" ] && works; } || make_venv
echo "正在安装 Python 包（${levels[wanted]}）……"
.venv/bin/python -m pip install --quiet --no-input --disable-pip-version-check -e ".${extras[wanted]}" ||
    give_up "安装 Python 包失败：原因见上，多为网络不通；排除后请重试。"
printf '%s\n' "${levels[wanted]}" "$project" "$PWD" > .venv/.installed
