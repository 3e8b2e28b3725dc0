package io.padron.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CustomerNounTest {

    @Test
    void anOrganisationMayCallItsCustomersAfiliados() {
        CustomerNoun afiliados = CustomerNoun.of(" Afiliados ");
        assertEquals(
                "Clientes: un afiliado, {0} afiliados; Afiliado nuevo",
                "Clientes: " + afiliados.applyTo("un cliente, {0} clientes; Cliente nuevo"));
        assertEquals("Members of this member", afiliados.applyTo("Customers of this customer"));
        assertEquals("formato-cliente_pf clientela", afiliados.applyTo("formato-cliente_pf clientela"));
    }

    @Test
    void customersAreClientesByDefault() {
        for (String setting : new String[] {null, "", "clientes", "socios"}) {
            assertEquals("Clientes", CustomerNoun.of(setting).applyTo("Clientes"));
        }
    }
}
