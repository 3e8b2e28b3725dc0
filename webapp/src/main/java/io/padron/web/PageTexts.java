package io.padron.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.AbstractMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The texts of the pages in the reader's language: {@code msg['save']}. They cannot be listed, only asked for. */
@Named("msg")
@RequestScoped
public class PageTexts extends AbstractMap<String, String> {

    @Inject
    HttpServletRequest request;

    private Locale locale = Language.SPANISH;

    @PostConstruct
    void begin() {
        locale = Language.chosenLocale(request);
    }

    @Override
    public String get(Object key) {
        return UiMessages.getRaw(key.toString()).in(locale);
    }

    @Override
    public boolean containsKey(Object key) {
        return true;
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return Set.of();
    }
}
