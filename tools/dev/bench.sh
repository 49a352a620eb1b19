# shellcheck shell=bash disable=SC2154,SC2164 # sourced by ./dev, which sets root and set -e
# ./dev bench: the benchmarks, with a private PostgreSQL that writes to the disk as a real one does.

run_bench() {
    step 1 4 "Looking at this machine"
    need_sdk
    install_missing postgresql
    trap stop_postgres EXIT
    trap 'exit 130' INT TERM HUP

    step 2 4 "Building"
    locked restore bench || exit 1
    locked build bench Release || stop "The benchmarks could not be built."

    step 3 4 "Starting a private PostgreSQL"
    if [[ -n ${REKNIT_BENCH_POSTGRES:-} ]]; then
        say "REKNIT_BENCH_POSTGRES names one; that is used."
    elif is_here postgresql; then
        # shellcheck disable=SC2034 # postgres.sh reads it
        postgres_is_durable=yes
        start_postgres && export REKNIT_BENCH_POSTGRES=$REKNIT_TEST_POSTGRES
    fi

    step 4 4 "Measuring"
    "$root/artifacts/bin/Bench/release/Reknit.Bench" "$@"
}
