package io.padron.plugins.colombia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.id.spi.CountryPack;
import io.padron.id.spi.IdentityEntry;
import io.padron.id.spi.NamePart;
import io.padron.id.testkit.CountryPackContract;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColombiaPackTest extends CountryPackContract {

    @Override
    protected Class<? extends CountryPack> packClass() {
        return ColombiaPack.class;
    }

    @Test
    void noDocumentIsRequiredButAPhoneAndAnEmail() {
        ColombiaPack pack = new ColombiaPack();
        assertEquals(IdentityEntry.KIND_AND_NUMBER, pack.identityEntry());
        assertTrue(pack.identityKinds().stream()
                .allMatch(kind -> kind.requiredFor().isEmpty()));
        pack.personForms().forEach(form -> {
            assertEquals(1, form.minimumEmails());
            assertEquals(1, form.minimumPhones());
            assertEquals(0, form.contacts().minimum());
        });
    }

    @Test
    void aPersonsNameIsOneFieldFirstAndFourPartsElse() {
        var styles = new ColombiaPack().personForms().get(0).nameStyles();
        assertEquals(NamePart.FULL, styles.get(0).fields().get(0).part());
        assertEquals(4, styles.get(1).fields().size());
    }

    @Test
    void everyCodeOfTheTaxAuthorityNamesAKind() {
        List<String> aliases = new ColombiaPack()
                .identityKinds().stream()
                        .flatMap(kind -> kind.aliases().stream())
                        .toList();
        assertTrue(
                aliases.containsAll(List.of("11", "12", "13", "21", "22", "31", "41", "42", "47", "48", "50", "91")));
    }
}
