#!/usr/bin/env bash
# Install Debian packages: tests/machine/apt.sh PACKAGE...
# Fails, saying why in one line, when this is not Debian, not root, or the packages do not come.
set -euo pipefail
cd "$(dirname "$0")/../.."

refuse() { printf '未能安装 Debian 包 %s：%s。\n' "$packages" "$1" >&2; exit 1; }

packages="$*"
command -v apt-get >/dev/null || refuse "这台机器没有 apt-get"
[ "$(id -u)" = 0 ] || refuse "需要 root 身份"
echo "正在安装 Debian 包：$packages（可能需要几分钟）……"
mkdir -p .tools
export DEBIAN_FRONTEND=noninteractive
get() { apt-get -qq -o DPkg::Lock::Timeout=300 "$@" >> .tools/apt.log 2>&1; }
: > .tools/apt.log
get update || true    # one unreachable source of several need not matter: the install tells
get install --yes --no-install-recommends "$@" || refuse "$(tail -n 1 .tools/apt.log)"
