package io.padron.imports.files.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Statistics of a text's bytes for the detection of its encoding, with a sample of the words that contain bytes beyond
 * ASCII. The text is read as a stream.
 *
 * @param characters the number of well-formed UTF-8 characters of several bytes
 * @param malformed the number of bytes that belong to no well-formed UTF-8 character; an incomplete character at the
 *         end of the file counts too
 * @param words words with bytes from 128 on, each ended by a line feed, as bytes; at most {@value #SAMPLE} bytes
 */
record ByteStatistics(long characters, long malformed, ByteBuffer words) {

    private static final int SAMPLE = 1 << 16;
    private static final int BLOCK = 1 << 16;
    private static final int LONGEST_WORD = 48;

    static ByteStatistics scan(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            ByteCounter byteCounter = new ByteCounter();
            byte[] block = new byte[BLOCK];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                byteCounter.countBlock(block, read);
            }
            return byteCounter.toStatistics();
        }
    }

    /** Decodes the sample with this encoding. */
    String words(Charset charset) {
        return charset.decode(words.duplicate()).toString();
    }

    private static final class ByteCounter {

        private long characters;
        private long malformed;
        private final ByteArrayOutputStream words = new ByteArrayOutputStream();

        private final byte[] word = new byte[LONGEST_WORD];
        private int length;
        private boolean inWord;

        /**
         * The state of an unfinished UTF-8 character: bytes seen and missing, and the least and greatest valid next
         * byte.
         */
        private int seen;

        private int missing;
        private int least;
        private int most;

        void countBlock(byte[] block, int read) {
            int at = 0;
            while (at < read) {
                if (!inWord && missing == 0) {
                    while (at < read && block[at] >= 0) {
                        at++;
                    }
                    if (at == read) {
                        return;
                    }
                    beginWord(block, at);
                }
                byte next = block[at++];
                if (next < 0 || missing > 0) {
                    countUtf8Byte(next & 0xFF);
                }
                if (inWord && (next < 0 || isLetter(next))) {
                    if (length < LONGEST_WORD) {
                        word[length++] = next;
                    }
                } else if (inWord) {
                    endWord();
                }
            }
        }

        /**
         * Begins the word that contains this byte. Of a word that began in the block before, only the part in this
         * block is used.
         */
        private void beginWord(byte[] block, int at) {
            int start = at;
            while (start > 0 && isLetter(block[start - 1]) && at - start < LONGEST_WORD / 2) {
                start--;
            }
            length = at - start;
            System.arraycopy(block, start, word, 0, length);
            inWord = true;
        }

        private void countUtf8Byte(int next) {
            if (missing > 0 && next >= least && next <= most) {
                seen++;
                missing--;
                least = 0x80;
                most = 0xBF;
                if (missing == 0) {
                    characters++;
                }
                return;
            }
            malformed += missing > 0 ? seen : 0;
            missing = next < 0xC2 || next > 0xF4 ? 0 : next < 0xE0 ? 1 : next < 0xF0 ? 2 : 3;
            seen = 1;
            malformed += missing == 0 && next >= 0x80 ? 1 : 0;
            // Excludes overlong forms, surrogates and values above U+10FFFF.
            least = next == 0xE0 ? 0xA0 : next == 0xF0 ? 0x90 : 0x80;
            most = next == 0xED ? 0x9F : next == 0xF4 ? 0x8F : 0xBF;
        }

        private static boolean isLetter(byte next) {
            return (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
        }

        private void endWord() {
            if (words.size() < SAMPLE) {
                words.write(word, 0, length);
                words.write('\n');
            }
            length = 0;
            inWord = false;
        }

        ByteStatistics toStatistics() {
            if (inWord) {
                endWord();
            }
            malformed += missing > 0 ? seen : 0;
            return new ByteStatistics(
                    characters, malformed, ByteBuffer.wrap(words.toByteArray()).asReadOnlyBuffer());
        }
    }
}
