package io.padron.web.access;

import io.padron.web.server.RunningPadron;
import io.padron.web.server.SharedPadron;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts: keeps cookies, follows nothing. */
public final class Visitor {

    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]* value=\"([^\"]+)\"");
    private static final Pattern NONCE = Pattern.compile("name=\"primefaces.nonce\" value=\"([^\"]+)\"");
    private static final Pattern SIGN_IN_TOKEN = Pattern.compile("name=\"sign-in-token\" value=\"([^\"]+)\"");
    private static final Pattern BUTTON = Pattern.compile("<button id=\"(sign-in:[^\"]+)\"");
    private static final Pattern CSRF = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");

    final Map<String, String> cookies = new LinkedHashMap<>();
    private final URI address;
    private final HttpClient client = HttpClient.newHttpClient();

    public Visitor(RunningPadron padron) {
        address = padron.address();
    }

    /** The same browser, cookies and all, led to another node by the balancer. */
    public Visitor ledTo(RunningPadron other) {
        Visitor led = new Visitor(other);
        led.cookies.putAll(cookies);
        return led;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    /** Fills in the sign-in page at this path, as the administrator. */
    public HttpResponse<String> signIn(String path, String password) {
        return signInAs("admin", path, password);
    }

    HttpResponse<String> signInAs(String user, String path, String password) {
        String page = get(path).body();
        return fill(page, first(SIGN_IN_TOKEN, page), new Credentials(user, password), path);
    }

    /** As the administrator, with a form that shows this token. */
    HttpResponse<String> signInWith(String token, String path, String password) {
        return fill(get(path).body(), token, new Credentials("admin", password), path);
    }

    private record Credentials(String user, String password) {}

    private HttpResponse<String> fill(String page, String token, Credentials credentials, String path) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("sign-in", "sign-in");
        form.put("sign-in:name", credentials.user());
        form.put("sign-in:password", credentials.password());
        form.put(first(BUTTON, page), "");
        form.put("jakarta.faces.ViewState", first(VIEW_STATE, page));
        form.put("sign-in-token", token);
        form.put("primefaces.nonce", first(NONCE, page));
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send("POST", path, body, "Content-Type", "application/x-www-form-urlencoded");
    }

    Visitor signedIn() {
        signIn("access/sign-in", SharedPadron.PASSWORD);
        return this;
    }

    String csrfToken() {
        return first(CSRF, get("customers/list").body());
    }

    private static String first(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new AssertionError("No " + pattern + " in\n" + page);
        }
        return matcher.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
