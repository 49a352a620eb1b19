# shellcheck shell=bash disable=SC2154,SC2164 # sourced by ./dev, which sets root and set -e
# Tools that come from Debian: which are missing, and installing them when nobody has to be asked.

# Chromium without windows first: it starts and draws in little more than half the time.
find_chromium() {
    local name
    if [[ -n ${REKNIT_CHROMIUM:-} ]]; then
        printf '%s' "$REKNIT_CHROMIUM"
        return
    fi
    for name in chromium-headless-shell chromium chromium-browser google-chrome-stable google-chrome; do
        command -v "$name" && return
    done
    return 1
}

# The newest PostgreSQL's own folder: Debian keeps the server's programs out of PATH.
find_postgres() {
    local initdb
    initdb=$(find /usr/lib/postgresql -mindepth 3 -maxdepth 3 -path '*/bin/initdb' 2>/dev/null | sort -V | tail -n 1)
    [[ -n $initdb ]] || initdb=$(command -v initdb) || return 1
    dirname "$initdb"
}

is_here() {
    case $1 in
        chromium) find_chromium >/dev/null ;;
        chromium-headless-shell) [[ -n ${REKNIT_CHROMIUM:-} ]] || command -v "$1" >/dev/null ;;
        poppler-utils) command -v pdftotext >/dev/null ;;
        postgresql) find_postgres >/dev/null ;;
        tesseract-ocr) command -v tesseract >/dev/null ;;
    esac
}

as_root() { if ((EUID == 0)); then "$@"; else sudo -n "$@"; fi; }

may_install() {
    command -v apt-get >/dev/null && { ((EUID == 0)) || { command -v sudo >/dev/null && sudo -n true 2>/dev/null; }; }
}

apt() {
    as_root env DEBIAN_FRONTEND=noninteractive UCF_FORCE_CONFFOLD=1 \
        apt-get -qq -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@" </dev/null
}

# Installing PostgreSQL would start a server of its own; the tests bring theirs. An existing setting stays.
no_cluster_of_its_own() {
    local file=/etc/postgresql-common/createcluster.conf
    [[ ! -e $file ]] || return 0
    as_root mkdir -p "${file%/*}"
    echo "create_main_cluster = false" | as_root tee "$file" >/dev/null
}

# install_missing PACKAGE…: afterwards, is_here says what there is. Never fails, never asks.
install_missing() {
    local package missing=() log
    for package in "$@"; do is_here "$package" || missing+=("$package"); done
    ((${#missing[@]} > 0)) || return 0
    if ! may_install; then
        say "Not installed: ${missing[*]}. To have them: sudo apt-get update && sudo apt-get install ${missing[*]}"
        return 0
    fi
    say "Installing ${missing[*]} from Debian; this can take a few minutes…"
    log=$(mktemp)
    [[ " ${missing[*]} " != *" postgresql "* ]] || no_cluster_of_its_own
    if ! { apt update && apt_install "${missing[@]}"; } >"$log" 2>&1; then
        say "Debian's packages could not be installed; the last lines were:"
        tail -n 5 "$log" >&2
    fi
    rm -f "$log"
}

# Where there is no Chromium without windows, the browser itself does. Alone, neither brings a font, nor a sandbox for
# people who are not root.
apt_install() {
    local package wanted=()
    for package in "$@"; do
        if [[ $package == chromium-headless-shell ]]; then
            apt-cache show "$package" >/dev/null 2>&1 || package=chromium
            wanted+=(chromium-sandbox fonts-liberation)
        fi
        wanted+=("$package")
    done
    apt install -y --no-install-recommends "${wanted[@]}"
}
