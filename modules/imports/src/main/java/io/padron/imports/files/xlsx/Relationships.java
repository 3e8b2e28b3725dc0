package io.padron.imports.files.xlsx;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * Resolves a part that another part names by an id or by a relationship type. Only the last segment of the type is
 * compared, for the editions of the format differ in the rest.
 */
final class Relationships {

    private static final int MOST = 10_000;

    private final Map<String, String> byId = new HashMap<>();
    private final Map<String, List<String>> byType = new HashMap<>();

    /**
     * Reads the relationships of a part, or of the whole workbook when the part's name is empty. Returns empty
     * relationships when the part has none.
     */
    static Relationships readRelationships(String part, XlsxParts parts) throws IOException, XMLStreamException {
        int folder = part.lastIndexOf('/') + 1;
        XlsxXmlReader xml = parts.openPart(part.substring(0, folder) + "_rels/" + part.substring(folder) + ".rels");
        Relationships relationships = new Relationships();
        while (xml != null && xml.nextElement()) {
            if (xml.isStartOf("Relationship") && relationships.byId.size() < MOST) {
                relationships.addRelationship(xml, part.substring(0, folder));
            }
        }
        return relationships;
    }

    private void addRelationship(XlsxXmlReader xml, String folder) {
        if (xml.attribute("TargetMode").equalsIgnoreCase("External")) {
            return;
        }
        String target = resolveTarget(folder, xml.attribute("Target"));
        String type = xml.attribute("Type");
        byId.put(xml.attribute("Id"), target);
        byType.computeIfAbsent(type.substring(type.lastIndexOf('/') + 1), any -> new ArrayList<>())
                .add(target);
    }

    /**
     * Resolves a target. It should be a URI, but writers put spaces, backslashes and other invalid characters into it.
     */
    static String resolveTarget(String folder, String target) {
        String written = target.replace('\\', '/');
        String whole = written.startsWith("/") ? written : folder + written;
        Deque<String> steps = new ArrayDeque<>();
        for (String step : whole.split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(decode(step));
            }
        }
        return String.join("/", steps);
    }

    private static String decode(String step) {
        if (!step.contains("%")) {
            return step;
        }
        try {
            return URLDecoder.decode(step.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEscape) {
            return step;
        }
    }

    /** Finds the part with this id; empty when there is none. */
    String findById(String id) {
        return byId.getOrDefault(id, "");
    }

    List<String> findByType(String type) {
        return byType.getOrDefault(type, List.of());
    }
}
