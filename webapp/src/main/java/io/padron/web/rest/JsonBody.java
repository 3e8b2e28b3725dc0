package io.padron.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Set;

/** The JSON object in a request's body: in UTF-8, of bearable size and depth, no member there twice. */
public final class JsonBody {
    /** 1 MiB: a hundred times the largest customer. */
    static final int MAX_BYTES = 1 << 20;

    private static final int MAX_DEPTH = 20;

    private JsonBody() {}

    /** The object; a 400 problem when it is none, 413 when it is too large. */
    public static JsonObject read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw Problem.of(413, "too-large").toException();
        }
        String text = decodeUtf8(bytes);
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            if (isWithinLimits(text) && parser.next() == JsonParser.Event.START_OBJECT) {
                JsonObject object = parser.getObject();
                if (!parser.hasNext()) {
                    return object;
                }
            }
            throw malformed();
        } catch (JsonException | IllegalStateException | NoSuchElementException broken) {
            throw malformed();
        } catch (ArithmeticException | NumberFormatException | UnsupportedOperationException endless) {
            // The parser's own words for numbers that are too long.
            throw malformed();
        }
    }

    private static String decodeUtf8(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException broken) {
            throw malformed();
        }
    }

    /** To build a document of brackets alone would exhaust the stack; of two members of one name, the last would win. */
    private static boolean isWithinLimits(String text) {
        Deque<Set<String>> open = new ArrayDeque<>();
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            while (parser.hasNext() && open.size() <= MAX_DEPTH) {
                switch (parser.next()) {
                    case START_OBJECT, START_ARRAY -> open.push(new HashSet<>());
                    case END_OBJECT, END_ARRAY -> open.pop();
                    case KEY_NAME -> {
                        if (!open.element().add(parser.getString())) {
                            return false;
                        }
                    }
                    default -> {}
                }
            }
        }
        return open.isEmpty();
    }

    private static ProblemException malformed() {
        return Problem.of(400, "malformed-json").toException();
    }
}
