# shellcheck shell=bash disable=SC2154,SC2164 # sourced by ./dev, which sets root and set -e
# The SDK, NuGet packages and builds. Everything a build says goes to standard error.

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
program=$root/artifacts/bin/Web/release/Reknit

# A script-made installation lies in the home folder, often outside PATH.
if ! command -v dotnet >/dev/null && [[ -x ${HOME:-}/.dotnet/dotnet ]]; then
    PATH=$HOME/.dotnet:$PATH
fi
# Built programs look for the runtime in fixed places; tell them where this SDK keeps it.
if [[ -z ${DOTNET_ROOT:-} ]] && command -v dotnet >/dev/null; then
    DOTNET_ROOT=$(dirname "$(readlink -f "$(command -v dotnet)")")
    if [[ -d $DOTNET_ROOT/host/fxr ]]; then export DOTNET_ROOT; else unset DOTNET_ROOT; fi
fi
# The SDK and NuGet keep files in the home folder; some service accounts have none.
if [[ ! -w ${HOME:-} ]]; then
    export HOME=$root/artifacts/home
    mkdir -p "$HOME"
fi

need_sdk() {
    command -v dotnet >/dev/null ||
        stop "The .NET 10 SDK is missing. Install it from https://dotnet.microsoft.com/download and try again."
    local words
    words=$(cd "$root" && dotnet --version 2>&1) && return
    if dotnet --list-sdks | grep -q '^10\.'; then
        stop "The .NET SDK does not start here: ${words%%$'\n'*}"
    fi
    stop "The .NET 10 SDK is missing; here is $(dotnet --list-sdks | awk '{ print $1 }' | paste -sd' '). Install it from https://dotnet.microsoft.com/download and try again."
}

# locked COMMAND…: one build at a time in this folder. The lock must not reach the build's helper processes, which outlive it.
locked() {
    mkdir -p "$root/artifacts"
    exec 9>"$root/artifacts/.dev-build.lock"
    flock 9
    local status=0
    "$@" 9>&- || status=$?
    exec 9>&-
    return $status
}

# restore PROJECT: exactly the versions in the lock files, or nothing.
restore() {
    dotnet restore "$root/$1" --locked-mode -v quiet >&2 && return
    say "The packages could not be restored as the lock files say."
    say "If you changed a package on purpose: run 'dotnet restore --force-evaluate' and commit the packages.lock.json files."
    return 1
}

# build PROJECT CONFIGURATION
build() {
    dotnet build "$root/$1" -c "$2" --no-restore -nologo -v quiet -clp:ErrorsOnly >&2
}

program_is_fresh() {
    local stamp=$root/artifacts/.dev-release.stamp
    [[ -x $program && -f $stamp ]] || return 1
    [[ -z $(find "$root/src" "$root"/Directory.*.props "$root/global.json" -newer "$stamp" -print -quit) ]]
}

build_program() {
    local stamp=$root/artifacts/.dev-release.stamp
    mkdir -p "$root/artifacts"
    touch "$stamp.$$" # what is saved during the build counts as newer than the build
    if build src/Web Release; then
        mv -f "$stamp.$$" "$stamp"
    else
        rm -f "$stamp.$$"
        return 1
    fi
}

# Makes sure that the program is built from the sources as they are; quick when it is.
ensure_program() {
    program_is_fresh && return
    need_sdk
    locked rebuild_program || stop "Reknit could not be built."
}

rebuild_program() {
    program_is_fresh && return # somebody else built it while this run waited
    say "Building Reknit…"
    restore src/Web && build_program
}
