import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes workbooks with both writers of Apache POI. Called by make.sh: PoiBooks ROWS OUT. */
public class PoiBooks {

    private static final int DATE = 7;
    private static final int NUMBER = 8;

    public static void main(String[] arguments) throws Exception {
        List<String> rows = Files.readAllLines(Path.of(arguments[0]));
        write(new XSSFWorkbook(), rows, Path.of(arguments[1], "books", "poi.xlsx"));
        write(new SXSSFWorkbook(), rows, Path.of(arguments[1], "books", "poi-streaming.xlsx"));
    }

    private static void write(Workbook book, List<String> rows, Path target) throws Exception {
        CellStyle date = book.createCellStyle();
        date.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
        Sheet sheet = book.createSheet("Clientes");
        for (int at = 0; at < rows.size(); at++) {
            Row row = sheet.createRow(at);
            String[] cells = rows.get(at).split("\t", -1);
            for (int column = 0; column < cells.length; column++) {
                String text = cells[column].replace("\\n", "\n");
                Cell cell = row.createCell(column);
                if (text.isEmpty()) {
                    continue;
                }
                if (at > 0 && column == DATE) {
                    cell.setCellValue(LocalDate.parse(text));
                    cell.setCellStyle(date);
                } else if (at > 0 && column == NUMBER) {
                    cell.setCellValue(Double.parseDouble(text));
                } else {
                    cell.setCellValue(text);
                }
            }
        }
        try (OutputStream out = Files.newOutputStream(target)) {
            book.write(out);
        }
        book.close();
    }
}
