#!/usr/bin/env bash
# Makes the corpus anew: the rows of ../rows.tsv, written by every writer at hand, into ../books and ../texts. See ../README.md.
set -euo pipefail
cd "$(dirname "$0")"
export TZ=UTC
out=$(cd .. && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$out/books" "$out/texts" "$out/others"

/usr/bin/python3 corpus.py "$out/rows.tsv" "$out"
node corpus.js "$out/rows.tsv" "$out"
java -cp "$POI_CLASSPATH" PoiBooks.java "$out/rows.tsv" "$out"

# The two spreadsheets read one of the books above and write it again, as a person does.
source=$work/clientes.xlsx
cp "$out/books/openpyxl.xlsx" "$source"
office() { # filter, name of the result, target
  soffice --headless "-env:UserInstallation=file://$work/profile" --convert-to "$1" --outdir "$work/made" "$source" >/dev/null 2>&1
  mv "$work/made/$2" "$3"
}
office 'xlsx:Calc MS Excel 2007 XML' clientes.xlsx "$out/books/libreoffice.xlsx"
office 'ods' clientes.ods "$out/others/libreoffice.ods"
office 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false' clientes.csv "$out/texts/libreoffice-utf8-comma.csv"
office 'csv:Text - txt - csv (StarCalc):9,34,65535,1,,0,false,true,false' clientes.csv "$out/texts/libreoffice-utf16-tab.csv"
ssconvert "$source" "$out/books/gnumeric.xlsx" 2>/dev/null
sheet() { # options, target
  ssconvert --export-type=Gnumeric_stf:stf_assistant -O "$1" "$source" "$work/made.txt" 2>/dev/null
  mv "$work/made.txt" "$2"
}
sheet 'separator=, eol=unix charset=UTF-8 quoting-mode=auto format=preserve' "$out/texts/gnumeric-utf8-comma-lf.csv"
sheet 'separator=; eol=windows charset=UTF-16LE quoting-mode=always format=preserve' "$out/texts/gnumeric-utf16le-semicolon-quoted.csv"

# Code pages that have no emoji get the rows without it.
grep -v '😀' "$out/rows.tsv" >"$work/plain.tsv"
mkdir -p "$work/plain/books" "$work/plain/texts"
/usr/bin/python3 corpus.py "$work/plain.tsv" "$work/plain"
cp "$work/plain/books/openpyxl.xlsx" "$source"
office 'csv:Text - txt - csv (StarCalc):59,34,1,1,,0,false,true,false' clientes.csv "$out/texts/libreoffice-cp1252-semicolon.csv"
office 'csv:Text - txt - csv (StarCalc):44,34,2,1,,0,true,true,false' clientes.csv "$out/texts/libreoffice-macroman-comma-quoted.csv"
office 'csv:Text - txt - csv (StarCalc):59,34,4,1,,0,false,true,false' clientes.csv "$out/texts/libreoffice-cp850-semicolon.csv"
sheet 'separator=; eol=mac charset=MACINTOSH quoting-mode=auto format=preserve' "$out/texts/gnumeric-macroman-semicolon-cr.csv"
