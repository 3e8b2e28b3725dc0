package io.padron.plugins.mexico;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.padron.id.spi.CountryPack;
import io.padron.id.spi.PersonForm;
import io.padron.id.spi.PersonType;
import io.padron.id.testkit.CountryPackContract;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MexicoPackTest extends CountryPackContract {

    @Override
    protected Class<? extends CountryPack> packClass() {
        return MexicoPack.class;
    }

    @Test
    void anRfcIsRequiredAndACurpIsNot() {
        var kinds = new MexicoPack().identityKinds();
        assertEquals(Set.of(PersonType.NATURAL, PersonType.LEGAL), kinds.get(0).requiredFor());
        assertEquals(Set.of(), kinds.get(1).requiredFor());
    }

    @Test
    void aPersonHasAnEmailAndACompanyHasContacts() {
        PersonForm person = new MexicoPack().personForms().get(0);
        assertEquals(1, person.minimumEmails());
        assertEquals(0, person.minimumPhones());
        assertEquals(0, person.contacts().maximum());
        PersonForm company = new MexicoPack().personForms().get(1);
        assertEquals(0, company.minimumEmails());
        assertEquals(1, company.contacts().minimum());
        assertEquals(3, company.contacts().maximum());
    }
}
