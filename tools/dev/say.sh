# shellcheck shell=bash disable=SC2154,SC2164 # sourced by ./dev, which sets root and set -e
# Words for people go to standard error, so that standard output stays the program's own.

say() { printf '%s\n' "$*" >&2; }

stop() {
    say "$*"
    exit 1
}

# step N OF WORDS: what is being done, and how far it is.
step() { printf '[%s/%s] %s\n' "$1" "$2" "$3" >&2; }

# Whether something answers on a loopback port.
port_is_busy() {
    (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null || (exec 3<>"/dev/tcp/::1/$1") 2>/dev/null
}

# fleeting: a folder for what need not outlive a run. In memory, where there is enough to spare: a disk takes half a second
# for the files of one fresh database, memory a fiftieth of that.
fleeting() {
    local free
    free=$(df --output=avail -k /dev/shm 2>/dev/null | tail -n 1) || free=0
    if [[ -w /dev/shm ]] && ((${free:-0} > 3000000 && $(awk '/^MemAvailable/ { print $2 }' /proc/meminfo) > 5000000)); then
        echo /dev/shm
    else
        echo /tmp
    fi
}
