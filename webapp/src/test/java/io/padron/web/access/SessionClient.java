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

/** A browser without scripts: it keeps cookies and follows no redirect. */
public final class SessionClient {

    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]* value=\"([^\"]+)\"");
    private static final Pattern NONCE = Pattern.compile("name=\"primefaces.nonce\" value=\"([^\"]+)\"");
    private static final Pattern SIGN_IN_TOKEN = Pattern.compile("name=\"sign-in-token\" value=\"([^\"]+)\"");
    private static final Pattern BUTTON = Pattern.compile("<button id=\"(sign-in:[^\"]+)\"");
    private static final Pattern CSRF = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");

    final Map<String, String> cookies = new LinkedHashMap<>();
    private final URI address;
    private final HttpClient client = HttpClient.newHttpClient();

    public SessionClient(RunningPadron padron) {
        address = padron.address();
    }

    /** Returns the same browser with its cookies, as a load balancer sends it to another node. */
    public SessionClient movedTo(RunningPadron other) {
        SessionClient led = new SessionClient(other);
        led.cookies.putAll(cookies);
        return led;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return sendRequest("GET", path, "", headers);
    }

    HttpResponse<String> sendRequest(String method, String path, String body, String... headers) {
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
            response.headers().allValues("Set-Cookie").forEach(this::storeCookie);
            return response;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void storeCookie(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    /** Fills in the sign-in page at this path as the administrator. */
    public HttpResponse<String> signIn(String path, String password) {
        return signInAs("admin", path, password);
    }

    HttpResponse<String> signInAs(String user, String path, String password) {
        String page = get(path).body();
        return submitSignInForm(page, findFirst(SIGN_IN_TOKEN, page), new SignInCredentials(user, password), path);
    }

    /** Signs in as the administrator with a form that holds this token. */
    HttpResponse<String> signInWith(String token, String path, String password) {
        return submitSignInForm(get(path).body(), token, new SignInCredentials("admin", password), path);
    }

    private record SignInCredentials(String user, String password) {}

    private HttpResponse<String> submitSignInForm(
            String page, String token, SignInCredentials signInCredentials, String path) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("sign-in", "sign-in");
        form.put("sign-in:name", signInCredentials.user());
        form.put("sign-in:password", signInCredentials.password());
        form.put(findFirst(BUTTON, page), "");
        form.put("jakarta.faces.ViewState", findFirst(VIEW_STATE, page));
        form.put("sign-in-token", token);
        form.put("primefaces.nonce", findFirst(NONCE, page));
        String body = form.entrySet().stream()
                .map(field -> urlEncode(field.getKey()) + "=" + urlEncode(field.getValue()))
                .collect(Collectors.joining("&"));
        return sendRequest("POST", path, body, "Content-Type", "application/x-www-form-urlencoded");
    }

    SessionClient signInAsAdmin() {
        signIn("access/sign-in", SharedPadron.PASSWORD);
        return this;
    }

    String readCsrfToken() {
        return findFirst(CSRF, get("customers/list").body());
    }

    private static String findFirst(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new AssertionError("No " + pattern + " in\n" + page);
        }
        return matcher.group(1);
    }

    private static String urlEncode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
