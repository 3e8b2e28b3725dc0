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
 * Our own style sheets and scripts, those of {@code resources/padron}: what all pages share first, in its order, then, from
 * the folder {@code pages} there, what belongs to some of them. A mark of what is in them stands in their addresses, so that
 * browsers keep them until they change.
 */
@Named("assets")
@ApplicationScoped
public class PageAssets {

    private static final String FOLDER = "/resources/padron/";

    private static final String OF_SOME_PAGES = FOLDER + "pages/";

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
    private String mark = "";

    @PostConstruct
    void read() {
        styles = files(".css");
        scripts = files(".js");
        CRC32 sum = new CRC32();
        styles.forEach(name -> add(sum, name));
        scripts.forEach(name -> add(sum, name));
        mark = Long.toHexString(sum.getValue());
    }

    private List<String> files(String ending) {
        return Stream.of(FOLDER, OF_SOME_PAGES)
                .flatMap(folder -> context.getResourcePaths(folder).stream())
                .filter(path -> path.endsWith(ending))
                .map(path -> path.substring(FOLDER.length()))
                .sorted(Comparator.comparing(PageAssets::place).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static int place(String name) {
        int place = SHARED.indexOf(name);
        return place < 0 ? SHARED.size() : place;
    }

    private void add(CRC32 sum, String name) {
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

    public String getMark() {
        return mark;
    }
}
