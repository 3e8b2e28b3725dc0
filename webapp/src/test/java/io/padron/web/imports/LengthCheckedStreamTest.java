package io.padron.web.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class LengthCheckedStreamTest {

    @Test
    void aBodyThatEndsEarlyIsAnError() throws IOException {
        try (InputStream cut = body(10)) {
            assertThrows(EOFException.class, cut::readAllBytes);
        }
    }

    @Test
    void aBodyOfThePromisedLengthOrWithoutPromiseIsRead() throws IOException {
        try (InputStream whole = body(5);
                InputStream chunked = body(-1)) {
            assertEquals(5, whole.readAllBytes().length);
            assertEquals(5, chunked.readAllBytes().length);
        }
    }

    private static InputStream body(long promised) {
        return new LengthCheckedStream(new ByteArrayInputStream(new byte[5]), promised);
    }
}
