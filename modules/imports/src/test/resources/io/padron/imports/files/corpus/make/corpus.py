"""The corpus's rows, and the writers that Python has. Called by make.sh: corpus.py ROWS OUT."""
import csv
import datetime
import io
import re
import sys
import warnings
import zipfile
from pathlib import Path

import openpyxl
import pandas
import xlsxwriter

warnings.filterwarnings("ignore")
DATE, NUMBER = 7, 8


def rows(path):
    text = Path(path).read_text(encoding="utf-8")
    return [[cell.replace("\\n", "\n") for cell in line.split("\t")] for line in text.splitlines()]


def typed(row):
    """The cells as a person would have them in a spreadsheet: texts, a date, a number."""
    cells = [cell if cell else None for cell in row]
    cells[DATE] = datetime.date.fromisoformat(row[DATE]) if row[DATE] else None
    cells[NUMBER] = int(row[NUMBER]) if row[NUMBER] else None
    return cells


def by_openpyxl(table, out):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Clientes"
    sheet.append(table[0])
    for row in table[1:]:
        sheet.append(typed(row))
        for cell in sheet[sheet.max_row]:
            cell.number_format = "yyyy-mm-dd" if cell.column == DATE + 1 else "@" if cell.column <= DATE else "General"
    book.save(out)


def by_xlsxwriter(table, out, **options):
    book = xlsxwriter.Workbook(out, options)
    sheet = book.add_worksheet("Clientes")
    date = book.add_format({"num_format": "dd/mm/yyyy"})
    sheet.write_row(0, 0, table[0])
    for at, row in enumerate(table[1:], 1):
        for column, cell in enumerate(typed(row)):
            if isinstance(cell, str):
                sheet.write_string(at, column, cell)
            elif isinstance(cell, datetime.date):
                sheet.write_datetime(at, column, datetime.datetime.combine(cell, datetime.time()), date)
            elif cell is not None:
                sheet.write_number(at, column, cell)
    book.close()


def frame(table):
    return pandas.DataFrame([typed(row) for row in table[1:]], columns=table[0], dtype=object)


def by_pandas(table, out, engine):
    with pandas.ExcelWriter(out, engine=engine, date_format="yyyy-mm-dd") as writer:
        frame(table).to_excel(writer, index=False, sheet_name="Clientes")


def strict(source, out):
    """The same book in the strict edition: other namespaces, and dates as dates."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name.endswith((".xml", ".rels")):
                text = part.decode("utf-8")
                text = text.replace(
                    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                    "http://purl.oclc.org/ooxml/spreadsheetml/main")
                text = text.replace(
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                    "http://purl.oclc.org/ooxml/officeDocument/relationships")
                if name.startswith("xl/worksheets/sheet"):
                    text = re.sub(r'<c (r="H[2-9]"(?: s="\d+")?)(?: t="n")?><v>(\d+)(?:\.0)?</v>', iso_date, text)
                part = text.encode("utf-8")
            new.writestr(name, part)


def iso_date(cell):
    day = datetime.date(1899, 12, 30) + datetime.timedelta(int(cell.group(2)))
    return f'<c {cell.group(1)} t="d"><v>{day.isoformat()}T00:00:00</v>'


def texts(table, out):
    """Python's own CSV writer and pandas', in the dialects and code pages that people's programs have."""
    plain = [row for row in table if not any(ord(c) > 0xFFFF for cell in row for c in cell)]
    for name, encoding, separator, end, quoting in [
        ("python-utf8-comma-crlf.csv", "utf-8", ",", "\r\n", csv.QUOTE_MINIMAL),
        ("python-utf8bom-semicolon-crlf-quoted.csv", "utf-8-sig", ";", "\r\n", csv.QUOTE_ALL),
        ("python-cp1252-semicolon-crlf.csv", "cp1252", ";", "\r\n", csv.QUOTE_MINIMAL),
        ("python-macroman-semicolon-cr-quoted.csv", "mac_roman", ";", "\r", csv.QUOTE_ALL),
        ("python-cp850-comma-crlf.csv", "cp850", ",", "\r\n", csv.QUOTE_MINIMAL),
        ("python-utf16be-tab-crlf.csv", "utf-16-be", "\t", "\r\n", csv.QUOTE_MINIMAL),
    ]:
        legacy = encoding in ("cp1252", "mac_roman", "cp850")
        text = io.StringIO(newline="")
        csv.writer(text, delimiter=separator, lineterminator=end, quoting=quoting).writerows(plain if legacy else table)
        Path(out, name).write_bytes(text.getvalue().encode(encoding))
    frame(table).to_csv(Path(out, "pandas-utf8-comma-lf.csv"), index=False)
    frame(table).to_csv(Path(out, "pandas-utf16-semicolon.csv"), index=False, sep=";", encoding="utf-16")
    frame(plain).to_csv(Path(out, "pandas-cp1252-comma-quoted.csv"), index=False, encoding="cp1252", quoting=csv.QUOTE_ALL)


if __name__ == "__main__":
    table, target = rows(sys.argv[1]), Path(sys.argv[2])
    books = target / "books"
    by_openpyxl(table, books / "openpyxl.xlsx")
    by_xlsxwriter(table, books / "xlsxwriter.xlsx")
    by_xlsxwriter(table, books / "xlsxwriter-in-line.xlsx", constant_memory=True)
    by_xlsxwriter(table, books / "xlsxwriter-1904.xlsx", date_1904=True)
    by_pandas(table, books / "pandas-openpyxl.xlsx", "openpyxl")
    by_pandas(table, books / "pandas-xlsxwriter.xlsx", "xlsxwriter")
    strict(books / "openpyxl.xlsx", books / "openpyxl-strict.xlsx")
    strict(books / "xlsxwriter.xlsx", books / "xlsxwriter-strict.xlsx")
    texts(table, target / "texts")
