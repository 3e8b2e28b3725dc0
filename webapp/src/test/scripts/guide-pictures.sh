#!/bin/sh
# Puts the pictures that the last run of ShellPageIT took into the guide. From the root of the project:
#   mvn -B -pl webapp -am verify -Dtest=None -Dit.test=ShellPageIT -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false
#   webapp/src/test/scripts/guide-pictures.sh
set -eu
cd "$(dirname "$0")/../../../.."
for language in es en; do
    mkdir -p "docs/guide/$language/pictures"
    cp "webapp/target/screenshots/guide/$language/"*.png "docs/guide/$language/pictures/"
done
