package io.padron.kernel.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.padron.kernel.text.WrittenNumber.Punctuation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "79123456|79123456",
                "79123456.0|79123456",
                "79123456.00|79123456",
                "79123456,00|79123456",
                "79123456.000|79123456",
                "79,123,456.00|79123456",
                "79.123.456,00|79123456",
                "79.123.456.0|79123456-0",
                "900.123.456.0|900123456-0",
                "79,123,456,0|79123456-0",
                "79,123,456.0|79123456",
                "79.123.456|79123456",
                "79,123,456|79123456",
                "79.123|79123",
                "79.000|79000",
                "1.234.567-8|1234567-8",
                "900123456.0-8.0|900123456-8",
                "79.123.456.5|79123456-5",
                "79,123,456,5|79123456-5",
                "79 123 456.0|79 123 456",
                "79.123.456.|79123456",
                "79123456.|79123456",
                "79123456.,..|79123456",
                "GODE561231.5|GODE561231.5",
                "900123456.0-N/A|900123456.0-N/A",
                "-|-",
                "0|0"
            })
    void interpretsAndRemovesDotsAndCommas(String written, String text) {
        assertEquals(text, WrittenNumber.parseNumber(written).text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "79123456.5|FRACTION",
                "79123456,5|FRACTION",
                "79123456.50|FRACTION",
                "79,123,456.5|FRACTION",
                "79.123.456,5|FRACTION",
                "79 123 456.5|FRACTION",
                "900123456.5-8|FRACTION",
                "0.5|FRACTION",
                "7912.3456|FRACTION",
                "79.123.45|IRREGULAR_GROUPS",
                "79.12.3456|IRREGULAR_GROUPS",
                "032.180.00011835971.9|IRREGULAR_GROUPS",
                "7..9|IRREGULAR_GROUPS",
                "79.123.456|REGULAR",
                "79.123.456.|REGULAR",
                ".5|IRREGULAR_GROUPS",
                "79.123.456.5|REGULAR",
                ".|REGULAR"
            })
    void reportsThePunctuation(String written, Punctuation punctuation) {
        assertEquals(punctuation, WrittenNumber.parseNumber(written).punctuation());
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ",", ".,"})
    void anyNumberOfDotsIsRead(String dots) {
        assertEquals(
                new WrittenNumber("79123456", Punctuation.REGULAR),
                WrittenNumber.parseNumber("79.123.456" + dots.repeat(100_000)));
        assertEquals(new WrittenNumber("", Punctuation.REGULAR), WrittenNumber.parseNumber(dots.repeat(100_000)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6015551234.0|6015551234|REGULAR",
                "6015551234.00|6015551234|REGULAR",
                "6015551234,0|6015551234|REGULAR",
                "5512345678.000000|5512345678|REGULAR",
                "+525512345678.0|+525512345678|REGULAR",
                "55 1234 5678.0|55 1234 5678|REGULAR",
                "6,015,551,234.0|6015551234|REGULAR",
                "6,015,551,234|6015551234|REGULAR",
                "6.015.551.234,0|6015551234|REGULAR",
                "55.1234.5678|55.1234.5678|REGULAR",
                "55.12.34.56.00|55.12.34.56.00|REGULAR",
                "555.123.4567|555.123.4567|REGULAR",
                "555.1234567|555.1234567|REGULAR",
                "5551.0000|5551.0000|REGULAR",
                "(555) 123.4567|(555) 123.4567|REGULAR",
                "555 1234.5678|555 1234.5678|REGULAR",
                "5512345678,101|5512345678,101|REGULAR",
                "5512345678,5598765432|5512345678,5598765432|REGULAR",
                "6015551234.5|6015551234.5|FRACTION",
                "6015551234,25|6015551234,25|FRACTION",
                "55 1234 5678.5|55 1234 5678.5|FRACTION"
            })
    void readsPhones(String written, String text, Punctuation punctuation) {
        assertEquals(new WrittenNumber(text, punctuation), WrittenNumber.parsePhone(written));
    }
}
