# shellcheck shell=bash disable=SC2154,SC2164 # sourced by ./dev, which sets root and set -e
# ./dev test: one build, every test project, one count. The last line is always 'N passed, N failed'.

passed=0 failed=0 skipped=0
troubles=()
test_pid= test_folder=

clear_away() {
    stop_postgres
    [[ -z $test_folder ]] || rm -rf -- "$test_folder"
}

# close: the last words. Nothing may be printed after it.
close() {
    clear_away
    if ((${#troubles[@]} > 0)); then
        printf '\nWhat failed:\n'
        printf '  %s\n' "${troubles[@]}"
        printf '\n'
    fi
    local line="$passed passed, $failed failed"
    ((skipped == 0)) || line+=", $skipped skipped"
    printf '%s\n' "$line"
    ((failed == 0)) || exit 1
    exit 0
}

# trouble WORDS: something that is not a test's own failure, and counts as one.
trouble() {
    failed=$((failed + 1))
    troubles+=("$*")
    say "$*"
}

interrupted() {
    trap '' INT TERM HUP
    if [[ -n $test_pid ]]; then
        kill -TERM "$test_pid" 2>/dev/null || true
        wait "$test_pid" 2>/dev/null || true
    fi
    clear_away
    say "Stopped before the end; nothing was counted."
    exit 130
}

# count NAME in the first <assembly …> tag of a report
count() { grep -o -m 1 '<assembly [^>]*>' "$2" | head -n 1 | sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p"; }

# run_project NAME FILTER…: runs one test program and adds its report's numbers up.
run_project() {
    local name=$1 status=0 p f e s
    local exe=$root/artifacts/bin/$name/debug/Reknit.$name results=$root/artifacts/test-results
    shift
    rm -f "$results/$name.xml"
    if [[ ! -x $exe ]]; then
        trouble "$name was not built: $exe is missing."
        return
    fi
    # Twice as many lanes as cores: a test that waits for a browser or a database leaves its core to another.
    # In the background, so that a signal to this script is answered at once; timeout passes it to the whole group.
    timeout --kill-after=30 "$time_limit" "$exe" --no-ansi --no-progress --max-threads 2x --results-directory "$results" \
        --report-xunit --report-xunit-filename "$name.xml" "$@" </dev/null &
    test_pid=$!
    wait "$test_pid" || status=$?
    test_pid=

    p=$(count passed "$results/$name.xml" 2>/dev/null) || p=
    if [[ -z $p ]]; then
        if ((status == 124 || status == 137)); then
            trouble "$name did not end within $time_limit."
        else
            trouble "$name ended without a report (exit code $status): it crashed, or could not start."
        fi
        return
    fi
    f=$(count failed "$results/$name.xml") e=$(count errors "$results/$name.xml") s=$(count skipped "$results/$name.xml")
    passed=$((passed + p)) failed=$((failed + f + e)) skipped=$((skipped + s))
    while IFS= read -r line; do troubles+=("$line"); done < <(failures "$results/$name.xml")
    if ((p + f + e + s == 0)); then
        (($# > 0)) || trouble "$name ran no test."
    elif ((status != 0 && f + e == 0)); then
        trouble "$name ended with exit code $status although no test failed."
    fi
}

# The names of failed tests with why and where they failed, and fixtures that broke while being cleaned up. Whoever reads
# only the end of a long log finds all of it there.
failures() {
    awk -v RS='<test ' '
        / result="Fail"/ {
            match($0, / name="[^"]*"/); print substr($0, RSTART + 7, RLENGTH - 8)
            if (match($0, /<message><!\[CDATA\[/)) {
                words = substr($0, RSTART + RLENGTH)
                words = substr(words, 1, index(words, "]]>") - 1)
                gsub(/\n/, "\n      ", words); print "      " substr(words, 1, 1500)
            }
            if (match($0, /tests\/[A-Za-z.]+\/[^ ]*\.cs:(line )?[0-9]+/)) print "      at " substr($0, RSTART, RLENGTH)
        }' "$1" | sed -e 's/\\*&quot;/"/g; s/&lt;/</g; s/&gt;/>/g; s/&amp;/\&/g'
    grep -o -e '<error type="[^>]*>' "$1" || true
}

run_tests() {
    local filters=() word folder deep=no whole=yes
    for word in "$@"; do
        case $word in
            --deep) deep=yes ;;
            /*) filters+=(--filter-query "$word") ;; # xunit's own query language
            -*) say "./dev test knows --deep and words that test names contain, not '$word'." && exit 2 ;;
            *) filters+=(--filter-query "/*/*$word*" --filter-query "/*/*/*$word*" --filter-query "/*/*/*/*$word*") ;;
        esac
    done
    ((${#filters[@]} == 0)) || whole=no
    unset REKNIT_TEST_DEEP REKNIT_TEST_POSTGRES
    time_limit=${REKNIT_TEST_TIMEOUT:-40m}
    if [[ $deep == yes ]]; then
        export REKNIT_TEST_DEEP=1
        time_limit=${REKNIT_TEST_TIMEOUT:-6h}
    fi
    # Short-lived processes never earn back what profiling their code costs: without it the tests take a quarter less.
    export DOTNET_TieredPGO=0
    # What tests write is gone when they end; a folder of its own, so that nothing of a stopped test stays either.
    test_folder=$(mktemp -d "$(fleeting)/reknit-tests.XXXXXX") && chmod 755 "$test_folder" && export TMPDIR=$test_folder
    trap clear_away EXIT
    trap interrupted INT TERM HUP

    step 1 5 "Looking at this machine"
    (need_sdk) || { failed=1 && close; }
    install_missing postgresql chromium-headless-shell poppler-utils tesseract-ocr
    for word in postgresql chromium poppler-utils tesseract-ocr; do
        is_here "$word" && continue
        if [[ $whole == yes ]]; then
            trouble "$word is missing, so this is not a whole run."
        else
            say "Without $word some tests cannot run."
        fi
    done
    if is_here chromium; then REKNIT_CHROMIUM=$(find_chromium) && export REKNIT_CHROMIUM; fi

    step 2 5 "Fetching packages from NuGet"
    locked restore Reknit.slnx || { trouble "The packages could not be restored; no test ran." && close; }
    step 3 5 "Building"
    locked build Reknit.slnx Debug || { trouble "The build failed; no test ran." && close; }
    step 4 5 "Starting a private PostgreSQL"
    if is_here postgresql; then
        start_postgres || trouble "PostgreSQL could not be started, so this is not a whole run."
    fi

    step 5 5 "Running the tests"
    mkdir -p "$root/artifacts/test-results"
    for folder in "$root"/tests/*.Tests; do
        run_project "$(basename "$folder")" "${filters[@]}"
    done
    ((passed + failed + skipped > 0)) || trouble "No test has a name like that."
    close
}
