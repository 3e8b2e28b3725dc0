package io.padron.imports.files.staging;

import static io.padron.imports.files.staging.StagingFixture.HEADER;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Builds workbooks: with a library, or from parts written by hand. */
final class XlsxFixture {

    private XlsxFixture() {}

    static byte[] writeWorkbook(Consumer<Worksheet> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            content.accept(workbook.newWorksheet("Hoja1"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    static void header(Worksheet sheet, int row) {
        String[] headers = HEADER.split(",");
        for (int i = 0; i < headers.length; i++) {
            sheet.value(row, i, headers[i]);
        }
    }

    /** A workbook whose only sheet has the header and a second row with these cells. */
    static Map<String, String> rows(String cells) {
        StringBuilder header = new StringBuilder();
        String[] names = HEADER.split(",");
        for (int i = 0; i < names.length; i++) {
            header.append("<c r=\"")
                    .append((char) ('A' + i))
                    .append("1\" t=\"inlineStr\"><is><t>")
                    .append(names[i])
                    .append("</t></is></c>");
        }
        String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"a\" Type=\"" + relations
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"" + relations
                        + "\"><sheets><sheet name=\"H\" sheetId=\"1\" r:id=\"b\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"b\" Type=\"" + relations
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"c\" Type=\"" + relations
                        + "/styles\" Target=\"/xl/styles.xml\"/></Relationships>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet><cellStyleXfs><xf numFmtId=\"0\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
                        + "<xf numFmtId=\"14\"/></cellXfs></styleSheet>");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row r=\"1\">" + header + "</row><row r=\"2\">" + cells
                        + "</row></sheetData></worksheet>");
        return parts;
    }

    static byte[] parts(Map<String, String> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }
}
