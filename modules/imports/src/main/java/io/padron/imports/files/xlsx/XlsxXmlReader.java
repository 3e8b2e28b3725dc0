package io.padron.imports.files.xlsx;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;

/**
 * Reads the XML of a workbook's part as a stream. Elements and attributes are compared by local name, for the editions
 * of the format differ in namespaces, and writers in prefixes. The memory that a hostile part can take is limited: the
 * attributes of an element, the length of their values, the depth, and the distinct names, which the parser keeps.
 */
final class XlsxXmlReader {

    private static final int MOST_ATTRIBUTES = 500;
    private static final int DEEPEST = 200;
    private static final int MOST_NAMES = 5_000;
    private static final Set<String> TRUE = Set.of("1", "true", "on");
    private static final XMLInputFactory XML = factory();

    private final XMLStreamReader xml;
    private final Set<String> names = new HashSet<>();

    private XlsxXmlReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    static XlsxXmlReader of(InputStream in) throws XMLStreamException {
        return new XlsxXmlReader(XML.createXMLStreamReader(in));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory2.P_REPORT_CDATA, false);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        return factory;
    }

    /** Moves to the next event; false at the end of the part. A document type is an error, for workbooks have none. */
    boolean next() throws XMLStreamException {
        if (!xml.hasNext()) {
            return false;
        }
        switch (xml.next()) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new XMLStreamException("A workbook has no document type");
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> countName(xml.getPITarget());
            case XMLStreamConstants.START_ELEMENT -> countNames();
            default -> {}
        }
        return true;
    }

    private void countNames() throws XMLStreamException {
        countName(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            countName(xml.getAttributeLocalName(i));
        }
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            countName(xml.getNamespacePrefix(i) + ":");
        }
    }

    private void countName(String name) throws XMLStreamException {
        if (names.add(name) && names.size() > MOST_NAMES) {
            throw new XMLStreamException("More names than a workbook has");
        }
    }

    /** Moves to the start of the next element; false when there is none. */
    boolean nextElement() throws XMLStreamException {
        while (next()) {
            if (xml.isStartElement()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Moves to the start of the next child; false when the element ends instead. The caller must read each child to its
     * end.
     */
    boolean nextChild() throws XMLStreamException {
        while (next()) {
            if (xml.isStartElement()) {
                return true;
            }
            if (xml.isEndElement()) {
                return false;
            }
        }
        throw new XMLStreamException("The part ends within an element");
    }

    boolean isStartOf(String element) {
        return xml.isStartElement() && xml.getLocalName().equals(element);
    }

    boolean isEndOf(String element) {
        return xml.isEndElement() && xml.getLocalName().equals(element);
    }

    /** The local name of the element that starts or ends here. */
    String elementName() {
        return xml.getLocalName();
    }

    /** The value of the attribute; empty when it is absent. */
    String attribute(String name) {
        String value = xml.getAttributeValue("", name);
        return value == null ? "" : value;
    }

    /** Whether the attribute is present and true, in any notation of the format. */
    boolean isTrue(String name) {
        return TRUE.contains(attribute(name).strip().toLowerCase(Locale.ROOT));
    }

    /** The attribute {@code r:id}, in any namespace. */
    String relationshipId() {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals("id") && namespace != null && !namespace.isEmpty()) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Skips the element that just started. */
    void skipElement() throws XMLStreamException {
        appendText(new StringBuilder(), 0);
    }

    /** Appends the text of the element that just started, up to the limit and one more, and moves to its end. */
    void appendText(StringBuilder text, int limit) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            if (!next()) {
                throw new XMLStreamException("The part ends within an element");
            }
            if (xml.isStartElement()) {
                depth++;
            } else if (xml.isEndElement()) {
                depth--;
            } else if (xml.isCharacters() && text.length() <= limit) {
                int kept = Math.min(xml.getTextLength(), limit + 1 - text.length());
                text.append(xml.getTextCharacters(), xml.getTextStart(), kept);
            }
        }
    }

    /** Reads the text of a rich-text element that just started: its {@code t} elements, without phonetic hints. */
    String readRichText(int limit) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            if (!next()) {
                throw new XMLStreamException("The part ends within a text");
            }
            if (xml.isEndElement()) {
                depth--;
            } else if (xml.isStartElement()) {
                switch (xml.getLocalName()) {
                    case "t" -> appendText(text, limit);
                    case "rPh" -> skipElement();
                    default -> depth++;
                }
            }
        }
        return text.toString();
    }

    void close() throws XMLStreamException {
        xml.close();
    }
}
