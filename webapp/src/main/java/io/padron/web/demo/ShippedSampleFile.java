package io.padron.web.demo;

import io.padron.id.spi.PersonType;

/** The shipped sample files, and the payment method that their customers pay with. */
enum ShippedSampleFile {
    MEXICAN_PEOPLE("clientes-mx-personas-fisicas.csv", "MX", PersonType.NATURAL, "SPEI"),
    MEXICAN_COMPANIES("clientes-mx-personas-morales.csv", "MX", PersonType.LEGAL, "SPEI"),
    COLOMBIAN_PEOPLE("clientes-co-personas-naturales.csv", "CO", PersonType.NATURAL, "PSE");

    final String fileName;
    final String country;
    final PersonType personType;
    final String methodType;

    ShippedSampleFile(String fileName, String country, PersonType personType, String methodType) {
        this.fileName = fileName;
        this.country = country;
        this.personType = personType;
        this.methodType = methodType;
    }
}
