# shellcheck shell=bash disable=SC2154,SC2164 # sourced by ./dev, which sets root and set -e
# ./dev run: from a fresh clone to a running demo, saying how far it is.

run_demo() {
    local port=5080 fresh=no
    while (($# > 0)); do
        case $1 in
            --port) port=${2:-} && shift ;;
            --port=*) port=${1#*=} ;;
            --fresh) fresh=yes ;;
            *) say "./dev run knows --port N and --fresh, not '$1'." && exit 2 ;;
        esac
        shift || true
    done
    if ! [[ $port =~ ^[1-9][0-9]{0,4}$ && $port -lt 65536 ]]; then
        say "--port needs a number from 1 to 65535."
        exit 2
    fi

    step 1 5 "Looking at this machine"
    need_sdk
    if port_is_busy "$port"; then
        stop "Port $port is in use, perhaps by a demo that still runs. Stop that, or choose another: ./dev run --port $((port + 1))"
    fi
    local wanted=(poppler-utils tesseract-ocr)
    is_here chromium || wanted+=(chromium-headless-shell)
    install_missing "${wanted[@]}"
    is_here poppler-utils || say "Without poppler-utils the demo cannot read orders that come as PDF; Word files and text work."
    is_here tesseract-ocr || say "Without tesseract-ocr the demo cannot read orders that are scans; files with text work."
    if is_here chromium; then
        REKNIT_CHROMIUM=$(find_chromium) && export REKNIT_CHROMIUM
    else
        say "Without chromium the demo makes no PDF; Word documents work."
    fi

    step 2 5 "Fetching packages from NuGet"
    locked restore src/Web || exit 1
    step 3 5 "Building Reknit"
    locked build_program || stop "Reknit could not be built."

    local data=$root/.demo
    if [[ $fresh == yes && -e $data ]]; then
        [[ -e $data/reknit-demo || -z $(ls -A "$data") ]] ||
            stop "$data does not look like a demo's folder (reknit-demo is missing in it), so it stays. Move it away and try again."
        step 4 5 "Removing the old demo"
        rm -rf -- "$data"
    elif [[ -e $data/reknit-demo ]]; then
        step 4 5 "Keeping the demo as you left it (./dev run --fresh starts anew)"
    else
        step 4 5 "A new demo will be made in .demo"
    fi

    step 5 5 "Starting on http://localhost:$port (Ctrl-C stops it)"
    cd "$root"
    exec "$program" demo --data .demo --url "http://localhost:$port"
}
