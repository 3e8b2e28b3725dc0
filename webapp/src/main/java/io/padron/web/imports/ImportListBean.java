package io.padron.web.imports;

import io.padron.imports.ImportView;
import io.padron.imports.Imports;
import io.padron.kernel.Page;
import io.padron.kernel.PageRequest;
import io.padron.web.Language;
import io.padron.web.Pager;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;

/** All runs, newest first. */
@Named("importList")
@RequestScoped
public class ImportListBean {

    private static final int PAGE_SIZE = 25;

    @Inject
    Imports imports;

    @Inject
    HttpServletRequest request;

    private List<RunRow> rows = List.of();
    private Pager pager = Pager.NONE;

    @PostConstruct
    void load() {
        Locale locale = Language.chosen(request);
        String page = request.getParameter("page");
        PageRequest asked =
                new PageRequest(page != null && page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 0, PAGE_SIZE);
        Page<ImportView> found = imports.list(asked);
        rows = found.items().stream().map(run -> RunRow.of(run, locale)).toList();
        pager = Pager.of(asked, found, locale, number -> "/imports/list?page=" + number);
    }

    public List<RunRow> getRows() {
        return rows;
    }

    public boolean isNone() {
        return rows.isEmpty();
    }

    public Pager getPager() {
        return pager;
    }
}
