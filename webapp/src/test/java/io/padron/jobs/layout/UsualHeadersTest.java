package io.padron.jobs.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.id.spi.PersonType;
import io.padron.identity.Countries;
import io.padron.identity.CountryView;
import io.padron.identity.packs.PackCountry;
import io.padron.imports.files.Cell;
import io.padron.imports.files.HeaderRecognizer;
import io.padron.imports.files.HeaderRecognizer.Header;
import io.padron.imports.files.RawRows.RawRow;
import io.padron.payments.PaymentMethods;
import io.padron.plugins.colombia.ColombiaPack;
import io.padron.plugins.mexico.MexicoPack;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headers as people write them, in files for the two countries. */
class UsualHeadersTest {

    private static final CountryView MEXICO = PackCountry.of(new MexicoPack());
    private static final CountryView COLOMBIA = PackCountry.of(new ColombiaPack());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Nombre(s)               | name.first
            NOMBRES                 | name.first
            Nombre                  | name.first
            2do nombre              | name.middle
            Ap. Paterno             | name.last
            Primer apellido         | name.last
            Ap. materno             | name.secondLast
            2º apellido             | name.secondLast
            Segundo apellido        | name.secondLast
            R.F.C.                  | identities.RFC
            Clave fiscal            | identities.RFC
            RFC del cliente         | identities.RFC
            Correo electrónico      | emails[0]
            E-mail                  | emails[0]
            Email                   | emails[0]
            Mail                    | emails[0]
            correo electronico 2    | emails[1]
            Tel                     | phones[0]
            Tel.                    | phones[0]
            Cel                     | phones[0]
            Celular                 | phones[0]
            Móvil                   | phones[0]
            Teléfono celular        | phones[0]
            Tel. celular            | phones[0]
            No. de teléfono         | phones[0]
            Celular 2               | phones[1]
            Forma de pago           | paymentMethod
            Método de pago          | paymentMethod
            Ref                     | reference
            Ref.                    | reference
            No. cliente             | reference
            Dom.                    | address
            Domicilio               | address
            """)
    void aMexicanFileOfPersons(String header, String field) {
        assertEquals(Map.of(field, 0), recognizeColumns(MEXICO, PersonType.NATURAL, header));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Empresa                      | legalName
            Nombre de la empresa         | legalName
            Denominación                 | legalName
            Denominación o razón social  | legalName
            RAZON SOCIAL                 | legalName
            NIT                          | identity.number
            N.I.T.                       | identity.number
            Número de NIT                | identity.number
            No. de identificación        | identity.number
            """)
    void aColombianFileOfCompanies(String header, String field) {
        assertEquals(Map.of(field, 0), recognizeColumns(COLOMBIA, PersonType.LEGAL, header));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Cédula                  | identity.number     | CC
            CC                      | identity.number     | CC
            C.C.                    | identity.number     | CC
            No. de cédula           | identity.number     | CC
            NIT                     | identity.number     | NIT
            N.I.T.                  | identity.number     | NIT
            RUT                     | identity.number     | NIT
            Cédula de extranjería   | identity.number     | CE
            Código interno          | identity.number     | CODIGO_INTERNO
            No. de identificación   | identity.number     | ''
            Núm. identificación     | identity.number     | ''
            N° identificación       | identity.number     | ''
            Nro. documento          | identity.number     | ''
            Tipo doc                | identity.kind       | ''
            Tipo doc.               | identity.kind       | ''
            Tipo de documento       | identity.kind       | ''
            Dígito de verificación  | identity.checkDigit | ''
            Primer apellido         | name.last           | ''
            Segundo apellido        | name.secondLast     | ''
            Nombre completo         | name.full           | ''
            """)
    void aColombianFileOfPersonsAndTheKindThatTheHeaderNames(String header, String field, String kind) {
        assertEquals(Map.of(field, 0), recognizeColumns(COLOMBIA, PersonType.NATURAL, header));
        assertEquals(
                kind, KindHeaders.findKind(COLOMBIA, PersonType.NATURAL, header).orElse(""));
    }

    @Test
    void headersThatSayNothingOfCustomersStayUnknown() {
        List<String> headers = List.of("Género", "Fecha de alta", "Notas", "No", "#", "Saldo", "PA", "DE", "13");
        assertEquals(Map.of(), recognizeColumns(COLOMBIA, PersonType.NATURAL, headers.toArray(String[]::new)));
        assertEquals(Map.of(), recognizeColumns(MEXICO, PersonType.NATURAL, headers.toArray(String[]::new)));
    }

    @Test
    void anExactHeaderGoesBeforeALikelyOne() {
        assertEquals(
                Map.of("identity.number", 1),
                recognizeColumns(COLOMBIA, PersonType.LEGAL, "NIT", "Número de identificación"));
        assertEquals(
                Map.of("paymentMethod", 1),
                recognizeColumns(MEXICO, PersonType.NATURAL, "Forma de pago", "Medio de pago"));
        assertEquals(
                Map.of("legalName", 1), recognizeColumns(MEXICO, PersonType.LEGAL, "Nombre comercial", "Razón social"));
        Header header = recognizeHeader(COLOMBIA, PersonType.NATURAL, "Cédula", "NIT");
        assertEquals(List.of("NIT"), header.unknownHeaders());
        assertTrue(header.duplicateHeaders().isEmpty());
    }

    @Test
    void phonesUnderAnyWordsAreTheFirstAndTheNext() {
        assertEquals(
                new TreeMap<>(Map.of("phones[0]", 0, "phones[1]", 1, "phones[2]", 2)),
                recognizeColumns(MEXICO, PersonType.NATURAL, "Tel", "Celular", "Teléfono de oficina"));
        assertEquals(
                new TreeMap<>(Map.of("phones[0]", 1, "phones[1]", 0)),
                recognizeColumns(MEXICO, PersonType.NATURAL, "Celular 1", "Teléfono 1"));
    }

    private static Map<String, Integer> recognizeColumns(CountryView country, PersonType type, String... headers) {
        return new TreeMap<>(recognizeHeader(country, type, headers).columns());
    }

    private static Header recognizeHeader(CountryView country, PersonType type, String... headers) {
        PackLayouts layouts = new PackLayouts();
        layouts.countries = createProxy(Countries.class, Optional.of(country));
        layouts.paymentMethods = createProxy(PaymentMethods.class, List.of());
        HeaderRecognizer headerRecognizer = new HeaderRecognizer(
                layouts.acceptedLayout(country.code(), type).orElseThrow());
        List<Cell> cells = Arrays.stream(headers).map(Cell::text).toList();
        Header found = headerRecognizer.findHeader(List.of(new RawRow(1, cells)));
        return found == null ? new Header(1, List.of(), Map.of(), List.of(headers), java.util.Set.of()) : found;
    }

    private static <T> T createProxy(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer));
    }
}
