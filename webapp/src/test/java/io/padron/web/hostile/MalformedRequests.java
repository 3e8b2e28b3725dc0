package io.padron.web.hostile;

import java.util.List;
import java.util.stream.Stream;

/** Malformed headers, parameters, cookies, paths, names and bodies of every kind. */
final class MalformedRequests {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";
    private static final String UPLOAD = "/api/v1/imports?country=MX&personType=NATURAL";

    private static final List<String> PLACES = List.of(
            "/customers/list",
            "/access/sign-in",
            "/api/v1/customers",
            "/jakarta.faces.resource/padron.css.xhtml?ln=padron",
            "/health",
            "/openapi",
            "/metrics",
            "/help/pictures/es/sign-in.png");

    private static final List<String> HEADERS = List.of(
            "If-Modified-Since: nonsense",
            "If-Unmodified-Since: nonsense",
            "Accept: */*;q=x",
            "Accept: ;;;",
            "Accept: " + "a/b,".repeat(900),
            "Accept-Language: ;;q=x",
            "Accept-Encoding: gzip;q=x",
            "Range: bytes=9-1",
            "If-None-Match: x",
            "Content-Type: ;",
            "Cookie: padron=\"; =;;;",
            "Cookie: $Version=1; padron=x; padron-language=%00; padron-theme=\"",
            "Referer: ::::",
            "Origin: ::",
            "X-Forwarded-For: " + "1".repeat(300),
            "Faces-Request: partial/ajax");

    private MalformedRequests() {}

    /** One of each kind, also those that the server's own layers refuse. */
    static Stream<MalformedRequest> oneOfEachKind() {
        return Stream.of(
                        HEADERS.stream().map(header -> MalformedRequest.get("/access/sign-in", header)),
                        forms().filter(form -> form.line().contains("/access/")),
                        Stream.of("/customers/%", "/%zz", "/%00", "/%ff", "/..;/x", "/errors/failure")
                                .map(MalformedRequest::get),
                        Stream.of(
                                MalformedRequest.of("PATCH", "/health"),
                                MalformedRequest.of("FOO", "/"),
                                MalformedRequest.get("/", "Bad\u0000Header: x"),
                                MalformedRequest.get("/", "Transfer-Encoding: nonsense"),
                                MalformedRequest.get("/", "Content-Length: x"),
                                MalformedRequest.get("/api/v1/customers", "Authorization: Bearer wrong"),
                                MalformedRequest.get("/", "Cookie: padron=" + "x".repeat(3_000))))
                .flatMap(kinds -> kinds);
    }

    /** Headers, for every kind of address. */
    static Stream<MalformedRequest> headers() {
        return PLACES.stream().flatMap(place -> HEADERS.stream().map(header -> MalformedRequest.get(place, header)));
    }

    /** Methods that the address does not support. */
    static Stream<MalformedRequest> methods() {
        return Stream.of("PATCH", "PUT", "DELETE", "POST", "OPTIONS", "FOO").flatMap(method -> Stream.concat(
                        PLACES.stream(), Stream.of("/language", "/search", "/errors/failure", "/"))
                .map(place -> MalformedRequest.of(method, place)));
    }

    /** Addresses and their parameters. */
    static Stream<MalformedRequest> addresses() {
        return Stream.of(
                        "/customers/detail?id=%00",
                        "/customers/detail?id=%ff",
                        "/customers/list?page=99999999999999999999",
                        "/customers/list?sort=x&country=%F0%9F%98%80&status=x",
                        "/customers/list?q=" + "x".repeat(6_000),
                        "/customers/list?q=%00",
                        "/customers/new?country=%00&personType=x",
                        "/customers/edit?id=x",
                        "/customers/actions/run?id=x",
                        "/imports/run?id=99999999999999999999999",
                        "/imports/rows?id=1&page=x",
                        "/imports/columns?id=x",
                        "/imports/outcomes.csv?id=x",
                        "/imports/template.csv?country=%00",
                        "/payments/method?id=x",
                        "/users/user?name=%00",
                        "/help/page?topic=../../x",
                        "/jakarta.faces.resource/x.xhtml?ln=../..",
                        "/jakarta.faces.resource/dynamiccontent.properties.xhtml?ln=primefaces&pfdrid=x",
                        "/language?to=%00&back=%00",
                        "/errors/failure",
                        "/errors/expired",
                        "/api/v1/customers?page=%00",
                        "/api/v1/identity/kinds?country=%00",
                        "/api/v1/imports/templates/%20/x.csv",
                        "/WEB-INF/web.xml",
                        "/customers/list.xhtml/",
                        "/..;/x")
                .map(MalformedRequest::get);
    }

    /** JSON documents for REST addresses. */
    static Stream<MalformedRequest> documents() {
        Stream<String> bodies = Stream.of(
                "{\"country\":" + "1".repeat(1_100) + "}",
                "{\"country\":1e999999999}",
                "{\"name\":{\"first\":-0.1e-" + "9".repeat(400) + "}}",
                "[".repeat(50_000),
                "\u00ff\u00fe",
                "{\"a\":\"\\ud800\"}");
        return Stream.concat(
                bodies.flatMap(
                        body -> Stream.of("/api/v1/customers", "/api/v1/payment-methods", "/api/v1/identity/check")
                                .map(place -> MalformedRequest.post(place, JSON, body))),
                Stream.of(
                        MalformedRequest.post("/api/v1/customers", "application/json; charset=nonsense", "{}"),
                        MalformedRequest.post("/api/v1/customers", "application/json; charset=\"", "{}"),
                        MalformedRequest.post(UPLOAD, "text/csv", "a\n1\n").withHeader("X-File-Name: %ff%fe"),
                        MalformedRequest.post(UPLOAD, "text/csv", "a\n1\n")
                                .withHeader("X-File-Name: " + "a".repeat(300)),
                        MalformedRequest.post(UPLOAD, "text/csv", "a\n1\n")
                                .withHeader("Idempotency-Key: " + "x".repeat(300)),
                        MalformedRequest.post(UPLOAD + "&paymentMethod=%00", "text/csv", "a\n1\n"),
                        MalformedRequest.post(UPLOAD, "text/csv", "").withHeader("Content-Length: 3221225472"),
                        MalformedRequest.post("/api/v1/customers", JSON, "").withHeader("Content-Length: 3221225472")));
    }

    /** Forms that no page of Padrón contains. */
    static Stream<MalformedRequest> forms() {
        Stream<String> bodies = Stream.of(
                "jakarta.faces.ViewState=stateless&sign-in=sign-in",
                "jakarta.faces.ViewState=x",
                "jakarta.faces.ViewState=-1%3A-2",
                "jakarta.faces.ViewState=" + "9".repeat(50) + "%3A" + "9".repeat(50),
                "jakarta.faces.ViewState=1%3A2&%zz=%",
                "%",
                "primefaces.nonce=x'%22&jakarta.faces.ViewState=1%3A2",
                "jakarta.faces.partial.ajax=true&jakarta.faces.source=x&jakarta.faces.ViewState=1%3A2");
        return bodies.flatMap(
                body -> Stream.of("/access/sign-in", "/customers/list", "/customers/new?country=MX&personType=NATURAL")
                        .flatMap(place -> Stream.of(
                                MalformedRequest.post(place, FORM, body),
                                MalformedRequest.post(place, FORM, body).withHeader("Faces-Request: partial/ajax"))));
    }

    /** Forms with files. */
    static Stream<MalformedRequest> uploads() {
        String page = "/imports/new?country=MX&personType=NATURAL";
        String type = "multipart/form-data; boundary=x";
        String part =
                "--x\r\nContent-Disposition: form-data; name=\"upload:file\"; filename=\"%s\"\r\n\r\nx\r\n--x--\r\n";
        return Stream.of(
                MalformedRequest.post(page, type, "garbage"),
                MalformedRequest.post(page, "multipart/form-data", "x"),
                MalformedRequest.post(page, type, part.formatted("a".repeat(300) + ".csv")),
                MalformedRequest.post(page, type, part.formatted("\u0000")),
                MalformedRequest.post(page, type, "--x\r\n" + "A: b\r\n".repeat(3_000) + "\r\nx\r\n--x--\r\n"),
                MalformedRequest.post(page, type, "").withHeader("Content-Length: 3221225472"),
                MalformedRequest.post(UPLOAD, type, part.formatted("a.csv")));
    }
}
