// The writers that Node.js has. Called by make.sh: corpus.js ROWS OUT.
const fs = require('fs');
const path = require('path');
const ExcelJS = require('exceljs');
const XLSX = require('xlsx');
const Populate = require('xlsx-populate');

const DATE = 7;
const NUMBER = 8;
const [, , rowsFile, out] = process.argv;
const table = fs.readFileSync(rowsFile, 'utf8').trimEnd().split('\n')
  .map(line => line.split('\t').map(cell => cell.replaceAll('\\n', '\n')));
const book = name => path.join(out, 'books', name);
const text = name => path.join(out, 'texts', name);

const typed = (row, at) => row.map((cell, column) => {
  if (at === 0 || cell === '') return cell === '' ? null : cell;
  if (column === DATE) return new Date(cell + 'T00:00:00Z');
  return column === NUMBER ? Number(cell) : cell;
});

async function byExcelJs() {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Clientes');
  table.map(typed).forEach(row => sheet.addRow(row));
  sheet.getColumn(DATE + 1).numFmt = 'dd/mm/yyyy';
  await workbook.xlsx.writeFile(book('exceljs.xlsx'));
  const texts = new ExcelJS.Workbook();
  const sheetOfTexts = texts.addWorksheet('Clientes');
  table.forEach(row => sheetOfTexts.addRow(row));
  await texts.csv.writeFile(text('exceljs-utf8-semicolon.csv'), { formatterOptions: { delimiter: ';' } });
}

function bySheetJs() {
  const sheet = XLSX.utils.aoa_to_sheet(table.map(typed), { dateNF: 'yyyy-mm-dd' });
  const workbook = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(workbook, sheet, 'Clientes');
  XLSX.writeFile(workbook, book('sheetjs.xlsx'));
  XLSX.writeFile(workbook, book('sheetjs-shared.xlsx'), { bookSST: true, compression: true });
  const texts = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(texts, XLSX.utils.aoa_to_sheet(table), 'Clientes');
  XLSX.writeFile(texts, text('sheetjs-utf8bom-comma.csv'), { bookType: 'csv' });
  XLSX.writeFile(texts, text('sheetjs-utf16-tab.csv'), { bookType: 'txt' });
}

async function byPopulate() {
  const workbook = await Populate.fromBlankAsync();
  const sheet = workbook.sheet(0).name('Clientes');
  table.map(typed).forEach((row, at) => row.forEach((cell, column) => {
    if (cell !== null) sheet.cell(at + 1, column + 1).value(cell);
    if (cell instanceof Date) sheet.cell(at + 1, column + 1).style('numberFormat', 'dd/mm/yyyy');
  }));
  await workbook.toFileAsync(book('xlsx-populate.xlsx'));
}

byExcelJs().then(bySheetJs).then(byPopulate).catch(failure => {
  console.error(failure);
  process.exit(1);
});
