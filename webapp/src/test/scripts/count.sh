#!/bin/sh
# Sums what Surefire and Failsafe reported in all modules below the given folder.
set -eu
find "$1" -path '*/target/*-reports/TEST-*.xml' -exec grep -h -m1 '<testsuite ' {} + | awk '
    function number(name) {
        return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : 0
    }
    { tests += number("tests"); failed += number("failures") + number("errors"); skipped += number("skipped") }
    END { printf "%d passed, %d failed, %d skipped\n", tests - failed - skipped, failed, skipped }'
