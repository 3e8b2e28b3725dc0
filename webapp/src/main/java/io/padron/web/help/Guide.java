package io.padron.web.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** The chapters as HTML. Markdown is rendered once for each language; HTML within it is shown as it is written. */
final class Guide {

    /** The table of contents. */
    static final String INDEX = "index";

    /** The one that can be read without signing in. */
    static final String SIGN_IN = "sign-in";

    private static final Set<String> TOPICS = Set.of(
            INDEX,
            SIGN_IN,
            "payment-methods",
            "create-customer",
            "customers",
            "customer",
            "bulk-import",
            "corrections",
            "identity-rules",
            "home",
            "users");

    private static final List<String> LANGUAGES = List.of("es", "en");
    private static final Map<String, Chapter> CHAPTERS = new ConcurrentHashMap<>();

    private Guide() {}

    /** A chapter: its heading, and what stands below it. */
    record Chapter(String title, String html) {}

    /** Empty for what is no chapter. */
    static Optional<Chapter> findChapter(String language, String topic) {
        return TOPICS.contains(topic) && LANGUAGES.contains(language)
                ? Optional.of(CHAPTERS.computeIfAbsent(language + "/" + topic, key -> renderChapter(language, key)))
                : Optional.empty();
    }

    /** Empty for what is no picture of the guide. */
    static Optional<byte[]> findPicture(String language, String name) {
        return LANGUAGES.contains(language) && name.matches("[a-z][a-z-]{0,40}\\.png")
                ? readResource(language + "/pictures/" + name)
                : Optional.empty();
    }

    private static Chapter renderChapter(String language, String key) {
        String markdown = readResource(key + ".md")
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalStateException("The guide lacks " + key));
        Node document = Parser.builder().build().parse(markdown);
        String title = "";
        if (document.getFirstChild() instanceof Heading heading) {
            title = TextContentRenderer.builder().build().render(heading).strip();
            heading.unlink();
        }
        HtmlRenderer renderer = HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (node instanceof Image image) {
                        attributes.put("src", pictureAddress(language, image.getDestination()));
                        attributes.put("loading", "lazy");
                    } else if (node instanceof Link link) {
                        attributes.put("href", chapterAddress(link.getDestination()));
                    }
                })
                .build();
        return new Chapter(title, renderer.render(document));
    }

    /** Chapters name one another by file, so that they can be read in the repository too. */
    private static String chapterAddress(String destination) {
        return destination.matches("[a-z-]+\\.md")
                ? "/help/page?topic=" + destination.substring(0, destination.length() - 3)
                : destination;
    }

    private static String pictureAddress(String language, String destination) {
        return "/help/pictures/" + language + "/" + destination.substring(destination.lastIndexOf('/') + 1);
    }

    private static Optional<byte[]> readResource(String file) {
        try (InputStream in = Guide.class.getResourceAsStream("/guide/" + file)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
