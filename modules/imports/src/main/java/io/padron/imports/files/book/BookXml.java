package io.padron.imports.files.book;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Small steps through a workbook's XML. Elements go by local name: the two editions of the format differ in namespaces. */
final class BookXml {

    private BookXml() {}

    /** The next event; a document type is an error, workbooks have none. */
    static int next(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("A workbook has no document type");
        }
        return event;
    }

    /** Empty when it is not there. */
    static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue("", name);
        return value == null ? "" : value;
    }

    /** The attribute {@code r:id}, in whatever namespace. */
    static String prefixedId(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals("id") && namespace != null && !namespace.isEmpty()) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Appends the text of the element that just began, up to the limit and one more; stands at its end afterwards. */
    static void appendText(XMLStreamReader xml, StringBuilder text, int limit) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (xml.isCharacters() && text.length() <= limit) {
                int kept = Math.min(xml.getTextLength(), limit + 1 - text.length());
                text.append(xml.getTextCharacters(), xml.getTextStart(), kept);
            }
        }
    }

    /** The text of the rich-text element that just began: its {@code t} elements, without phonetic hints. */
    static String richText(XMLStreamReader xml, int limit) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            int event = next(xml);
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "t" -> appendText(xml, text, limit);
                    case "rPh" -> appendText(xml, new StringBuilder(), 0);
                    default -> depth++;
                }
            }
        }
        return text.toString();
    }
}
