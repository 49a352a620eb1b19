# shellcheck shell=bash disable=SC2154,SC2164 # sourced by ./dev, which sets root and set -e
# A private PostgreSQL in a folder of its own, on a free loopback port, gone without a trace afterwards.

postgres_folder=
postgres_is_durable=no # yes: a commit waits for the disk, as in real use

# PostgreSQL refuses to run as root.
as_postgres() {
    if ((EUID == 0)); then (cd / && LC_ALL=C.UTF-8 runuser -u postgres -- "$@"); else LC_ALL=C.UTF-8 "$@"; fi
}

# start_postgres: sets postgres_folder and exports REKNIT_TEST_POSTGRES. Callers stop it in a trap.
start_postgres() {
    local bin place port try
    bin=$(find_postgres) || return 1
    sweep_postgres
    place=/tmp
    [[ $postgres_is_durable == yes ]] || place=$(fleeting)
    postgres_folder=$(mktemp -d "$place/reknit-postgres.XXXXXX") # short: a socket's path has at most 107 letters
    echo $$ >"$postgres_folder/owner"
    ((EUID != 0)) || chown -R postgres: "$postgres_folder"
    as_postgres "$bin/initdb" -D "$postgres_folder/data" -U reknit -A trust -E UTF8 --locale=C.UTF-8 --no-sync \
        >"$postgres_folder/initdb.log" 2>&1 || { cat "$postgres_folder/initdb.log" >&2 && return 1; }
    echo "host all reknit 127.0.0.1/32 trust" >"$postgres_folder/data/pg_hba.conf"

    for try in 1 2 3 4 5; do
        port=$((20000 + RANDOM % 12000)) # below the ports that outgoing connections take
        port_is_busy "$port" && continue
        postgres_settings "$port" >"$postgres_folder/data/postgresql.auto.conf"
        if as_postgres "$bin/pg_ctl" start -D "$postgres_folder/data" -l "$postgres_folder/log" -w -t 60 -s \
            </dev/null >"$postgres_folder/start.log" 2>&1; then
            export REKNIT_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=reknit;Database=postgres"
            return
        fi
    done
    say "PostgreSQL did not start after $try tries; its last words were:"
    tail -q -n 5 "$postgres_folder/start.log" "$postgres_folder/log" >&2 || true
    return 1
}

# Nothing in it is worth keeping, so it need not be safe against a power cut, unless it is to be measured.
postgres_settings() {
    printf '%s\n' "listen_addresses = '127.0.0.1'" "port = $1" "unix_socket_directories = '$postgres_folder'" \
        "max_connections = 200"
    [[ $postgres_is_durable == yes ]] || printf '%s\n' "fsync = off" "full_page_writes = off" "synchronous_commit = off"
}

stop_postgres() {
    [[ -n $postgres_folder ]] || return 0
    remove_postgres "$postgres_folder"
    postgres_folder=
}

# remove_postgres FOLDER: stops the server that runs in this folder, and no other.
remove_postgres() {
    local pid
    pid=$(head -n 1 "$1/data/postmaster.pid" 2>/dev/null) || pid=
    if [[ -n $pid && $(readlink "/proc/$pid/cwd" 2>/dev/null) == "$1/data" ]]; then
        kill -QUIT "$pid" 2>/dev/null || true # at once, without writing anything more
        for _ in {1..100}; do
            [[ -e /proc/$pid ]] || break
            sleep 0.1
        done
    fi
    rm -rf -- "$1"
}

# Removes what a killed run left behind.
sweep_postgres() {
    local folder user
    user=$(if ((EUID == 0)); then echo postgres; else id -un; fi)
    for folder in {/tmp,/dev/shm}/reknit-postgres.??????; do
        [[ -f $folder/owner && $(stat -c %U "$folder") == "$user" ]] || continue
        [[ -d /proc/$(<"$folder/owner") ]] || remove_postgres "$folder"
    done
}

run_postgres() {
    install_missing postgresql
    is_here postgresql || exit 1
    trap stop_postgres EXIT
    trap 'exit 130' INT TERM HUP
    start_postgres || stop "PostgreSQL could not be started."
    echo "$REKNIT_TEST_POSTGRES"
    say "An empty PostgreSQL runs until Ctrl-C. For the tests: export REKNIT_TEST_POSTGRES='$REKNIT_TEST_POSTGRES'"
    local pause
    sleep infinity &
    pause=$!
    # shellcheck disable=SC2064 # the number is wanted as it is now
    trap "kill $pause; exit 130" INT TERM HUP
    wait "$pause"
}
