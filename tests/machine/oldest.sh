#!/usr/bin/env bash
# Run the tests of files, of the engine and of the commands on the oldest Python 3.11 of this machine, in .tools/oldest.
# LibreOffice runs our functions in the system's own, which may be older than .venv's and has other faults.
# Quick when nothing has changed; says in one line when there is nothing to run. Needs .venv (tests/machine/python.sh).
set -euo pipefail
cd "$(dirname "$0")/../.."

TESTS=(tests/ooxml tests/engine tests/cli)
HOME_OF_IT=.tools/oldest

leave_out() { printf '略过最旧的 Python 3.11 上的测试：%s。\n' "$1"; exit 0; }
give_up() { printf '%s\n' "$1" >&2; exit 1; }
version_of() { "$1" -c 'import sys; print("%d.%d.%d" % sys.version_info[:3])' 2>/dev/null; }
can_make_venv() { "$1" -c 'import ensurepip, venv' 2>/dev/null; }

find_oldest() {
    local candidate
    type -ap python3.11 | while read -r candidate; do
        echo "$(version_of "$candidate") $candidate"
    done | grep '^3' | sort -V | head -n 1 | cut -d ' ' -f 2-
}

python=$(find_oldest || true)
[ -n "$python" ] || leave_out "这台机器没有 Python 3.11"
version=$(version_of "$python")
[ "$version" != "$(version_of .venv/bin/python)" ] || leave_out "这台机器最旧的就是 .venv 里的 $version"

wanted="$version $(sha256sum < pyproject.toml) $PWD"
if [ "$(cat $HOME_OF_IT/.installed 2>/dev/null)" != "$wanted" ] || ! $HOME_OF_IT/bin/python -c '' 2>/dev/null; then
    can_make_venv "$python" || tests/machine/apt.sh python3.11-venv || true
    can_make_venv "$python" || leave_out "$python 缺少 ensurepip，请以 root 身份运行 apt-get install python3.11-venv"
    echo "正在为 Python $version 建立 $HOME_OF_IT……"
    { "$python" -m venv --clear $HOME_OF_IT && $HOME_OF_IT/bin/python -m pip install --quiet --no-input \
        --disable-pip-version-check -e ".[build,suite]"; } ||
        give_up "为 Python $version 安装 Python 包失败：原因见上，多为网络不通；排除后请重试。"
    printf '%s\n' "$wanted" > $HOME_OF_IT/.installed
fi
echo "Python $version："
exec $HOME_OF_IT/bin/python -m pytest -q "${TESTS[@]}"
