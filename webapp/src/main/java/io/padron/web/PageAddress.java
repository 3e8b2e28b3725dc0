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
 * Submits a form to the complete address of its page, with its query, so that the page after an error can be reloaded
 * and shared. Notice parameters are removed, for a notice is shown once.
 */
public class PageAddress extends ViewHandlerWrapper {

    private static final Set<String> NOTICE_PARAMETERS =
            Set.of("saved", "done", "error", "changed", "already", "left", "view", "expired");

    public PageAddress(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        String address = super.getActionURL(context, viewId);
        UIViewRoot shown = context.getViewRoot();
        Object request = context.getExternalContext().getRequest();
        boolean own = shown != null && viewId.equals(shown.getViewId());
        String query = own && request instanceof HttpServletRequest asked ? keepQuery(asked.getQueryString()) : "";
        return query.isEmpty() ? address : address + (address.contains("?") ? "&" : "?") + query;
    }

    /** The parameters that tell of something that was just done. */
    public static Set<String> noticeParameters() {
        return NOTICE_PARAMETERS;
    }

    /** What stays of a query, as it was written. */
    public static String keepQuery(@Nullable String query) {
        return Stream.of(Objects.requireNonNullElse(query, "").split("&"))
                .filter(parameter ->
                        !parameter.isEmpty() && !NOTICE_PARAMETERS.contains(parameter.replaceFirst("=.*", "")))
                .collect(Collectors.joining("&"));
    }
}
