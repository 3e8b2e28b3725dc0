package io.padron.web.customers.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.web.UiMessages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulkUpdateVerdictTest {

    @ParameterizedTest
    @ValueSource(strings = {"action-verdict-CANCELLED", "action-verdict-FAILED-internal-error"})
    void onlyWhatChangedSomethingIsSaidToBeUndoable(String verdict) {
        assertFalse(UiMessages.get(verdict, 0, 0).es().contains("deshacer"));
        assertFalse(UiMessages.get(verdict, 0, 0).en().contains("undo"));
        assertTrue(UiMessages.get(verdict, 1, 0).es().contains("puede deshacerla"));
        assertTrue(UiMessages.get(verdict, 1200, 0).en().contains("you can undo it"));
    }

    @Test
    void isASentenceThatEnds() {
        assertEquals(
                "La acción se canceló. No se cambió ningún cliente.",
                UiMessages.get("action-verdict-CANCELLED", 0, 0).es());
        assertTrue(UiMessages.get("action-verdict-FAILED-internal-error", 2, 0)
                .es()
                .endsWith("2 clientes quedaron cambiados. Avise al administrador; puede deshacerla."));
    }
}
