package io.padron.web.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/customers/list?q=a%20b&page=2",
                "/imports/run?id=3",
                "/access/sign-in?back=%2Fhelp",
                "/api-guide"
            })
    void aPathOfThisSiteIsKept(String path) {
        assertEquals(path, ReturnPath.sanitize(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example/",
                "customers/list",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: x=y",
                "/ñ",
                "/language?to=en&back=/language",
                "/errors/expired",
                "/errors/failure?kind=unexpected",
                "/jakarta.faces.resource/padron.css.xhtml?ln=padron",
                "/api/v1/customers",
                "/health/ready"
            })
    void anythingElseBecomesTheStartPage(String path) {
        assertEquals("/", ReturnPath.sanitize(path));
    }
}
