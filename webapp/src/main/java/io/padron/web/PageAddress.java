package io.padron.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sends a form to the very address of its page, query and all: what is shown after a refusal can be loaded anew, shared
 * and come back to. What the address tells of something that was just done is left out, for it is told once.
 */
public class PageAddress extends ViewHandlerWrapper {

    private static final Set<String> TOLD_ONCE =
            Set.of("saved", "done", "told", "changed", "already", "left", "view", "expired");

    public PageAddress(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        String address = super.getActionURL(context, viewId);
        UIViewRoot shown = context.getViewRoot();
        Object request = context.getExternalContext().getRequest();
        boolean own = shown != null && viewId.equals(shown.getViewId());
        String query = own && request instanceof HttpServletRequest asked ? kept(asked.getQueryString()) : "";
        return query.isEmpty() ? address : address + (address.contains("?") ? "&" : "?") + query;
    }

    /** The parameters that tell of something that was just done. */
    public static Set<String> toldOnce() {
        return TOLD_ONCE;
    }

    /** What stays of a query, as it was written. */
    public static String kept(@Nullable String query) {
        return Stream.of(Objects.requireNonNullElse(query, "").split("&"))
                .filter(parameter -> !parameter.isEmpty() && !TOLD_ONCE.contains(parameter.replaceFirst("=.*", "")))
                .collect(Collectors.joining("&"));
    }
}
