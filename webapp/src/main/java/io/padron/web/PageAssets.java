package io.padron.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;

/** Our own style sheet and script: a mark of what is in them, so that browsers keep them until they change. */
@Named("assets")
@ApplicationScoped
public class PageAssets {

    @Inject
    ServletContext context;

    private String mark = "";

    @PostConstruct
    void read() {
        CRC32 sum = new CRC32();
        for (String name : new String[] {"padron.css", "padron.js"}) {
            try (InputStream file = context.getResourceAsStream("/resources/padron/" + name)) {
                sum.update(file.readAllBytes());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        mark = Long.toHexString(sum.getValue());
    }

    public String getMark() {
        return mark;
    }
}
