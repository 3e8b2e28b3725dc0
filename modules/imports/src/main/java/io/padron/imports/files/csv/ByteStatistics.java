package io.padron.imports.files.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the bytes of a whole text tell of its encoding, counted as they stream by, and a sample of the words that hold other
 * bytes than ASCII.
 *
 * @param characters how many well-formed UTF-8 characters of several bytes there are
 * @param malformed how many bytes belong to no well-formed UTF-8 character; a character that the file's end cuts is one
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

    /** The sample as this encoding reads it. */
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

        /** Bytes of a UTF-8 character that have been seen and are still to come; the least and most that the next may be. */
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

        /** The word in which this byte stands; of one that began in the block before, what stands in this one. */
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
            // Neither too long a form, nor halves of pairs, nor what is behind the last character.
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
