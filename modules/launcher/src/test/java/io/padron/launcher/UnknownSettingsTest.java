package io.padron.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UnknownSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "PADRON_POTR, PADRON_PORT",
        "padron_port, PADRON_PORT",
        "PADRON_ADMIN_PASWORD, PADRON_ADMIN_PASSWORD",
        "PADRON_DB_URI, PADRON_DB_URL",
        "PADRON_TIMEZONE, PADRON_TIME_ZONE",
        "PADRON_BROKER_URLS, PADRON_BROKER_URL",
        "PADRON_APITOKEN, PADRON_API_TOKEN"
    })
    void theWarningOfAMisspelledNameSuggestsTheSetting(String given, String suggested) {
        List<String> warnings = UnknownSettings.createWarnings(Set.of(given, "PATH"));
        assertEquals(1, warnings.size());
        assertTrue(warnings.get(0).contains(given), warnings.get(0));
        assertTrue(warnings.get(0).contains("¿quiso decir " + suggested + "?"), warnings.get(0));
        assertTrue(warnings.get(0).contains("did you mean " + suggested + "?"), warnings.get(0));
    }

    @Test
    void theWarningOfAnUnknownNameSuggestsNothing() {
        String warning =
                UnknownSettings.createWarnings(Set.of("PADRON_SOMETHING_ELSE")).get(0);
        assertTrue(warning.contains("PADRON_SOMETHING_ELSE") && !warning.contains("?"), warning);
    }

    @ParameterizedTest
    @EnumSource
    void aKnownNameCausesNoWarning(Setting known) {
        assertEquals(List.of(), UnknownSettings.createWarnings(Set.of(known.name(), "PADRONES_PORT", "HOME")));
    }
}
