package io.padron.web.help;

import io.padron.web.Language;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** The chapter that the address asks for; the table of contents when it asks for none. */
@Named("help")
@RequestScoped
public class HelpBean {

    @Inject
    HttpServletRequest request;

    private String title = "";
    private String html = "";
    private String signInTitle = "";
    private String signInHtml = "";

    @PostConstruct
    void load() {
        String language = Language.chosenLocale(request).getLanguage();
        String topic = Objects.requireNonNullElse(request.getParameter("topic"), Guide.INDEX);
        Guide.Chapter chapter = Guide.findChapter(language, topic)
                .or(() -> Guide.findChapter(language, Guide.INDEX))
                .orElseThrow();
        title = chapter.title();
        html = chapter.html();
        Guide.Chapter signIn = Guide.findChapter(language, Guide.SIGN_IN).orElseThrow();
        signInTitle = signIn.title();
        signInHtml = signIn.html();
    }

    public String getTitle() {
        return title;
    }

    /** Of our own making: it needs no escaping. */
    public String getHtml() {
        return html;
    }

    public String getSignInTitle() {
        return signInTitle;
    }

    /** As {@link #getHtml}, for users who are not signed in. */
    public String getSignInHtml() {
        return signInHtml;
    }
}
