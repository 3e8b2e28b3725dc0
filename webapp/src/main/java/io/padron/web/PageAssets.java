package io.padron.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Padrón's own style sheets and scripts in {@code resources/padron}: first the shared ones in their order, then those
 * of single pages in the folder {@code pages}. A checksum in their addresses lets browsers cache them until they
 * change.
 */
@Named("assets")
@ApplicationScoped
public class PageAssets {

    private static final String FOLDER = "/resources/padron/";

    private static final String PAGES_FOLDER = FOLDER + "pages/";

    /** Later ones lean on earlier ones; those of some pages come behind them. */
    private static final List<String> SHARED = List.of(
            "padron.js",
            "padron.css",
            "menus.css",
            "frame.css",
            "buttons.css",
            "forms.css",
            "notices.css",
            "facts.css",
            "tables.css",
            "alone.css");

    @Inject
    ServletContext context;

    private List<String> styles = List.of();
    private List<String> scripts = List.of();
    private String checksum = "";

    @PostConstruct
    void load() {
        styles = filesEndingWith(".css");
        scripts = filesEndingWith(".js");
        CRC32 sum = new CRC32();
        styles.forEach(name -> addToChecksum(sum, name));
        scripts.forEach(name -> addToChecksum(sum, name));
        checksum = Long.toHexString(sum.getValue());
    }

    private List<String> filesEndingWith(String ending) {
        return Stream.of(FOLDER, PAGES_FOLDER)
                .flatMap(folder -> context.getResourcePaths(folder).stream())
                .filter(path -> path.endsWith(ending))
                .map(path -> path.substring(FOLDER.length()))
                .sorted(Comparator.comparing(PageAssets::orderOf).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static int orderOf(String name) {
        int place = SHARED.indexOf(name);
        return place < 0 ? SHARED.size() : place;
    }

    private void addToChecksum(CRC32 sum, String name) {
        try (InputStream file = context.getResourceAsStream(FOLDER + name)) {
            sum.update(file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public List<String> getStyles() {
        return styles;
    }

    public List<String> getScripts() {
        return scripts;
    }

    public String getChecksum() {
        return checksum;
    }
}
