package io.padron.web.imports;

import io.padron.imports.ImportId;
import io.padron.imports.ImportView;
import io.padron.imports.Imports;
import io.padron.imports.Reception;
import io.padron.kernel.PageRequest;
import io.padron.web.Language;
import io.padron.web.Pager;
import io.padron.web.ShownPage;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All runs, or those that wait for a person, newest first. What is ordered is meant for the run that the person sees, whatever has come since. */
@Named("importList")
@ViewScoped
public class ImportListBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PAGE_SIZE = 25;

    /** A run, and what may be ordered of it from here. */
    public record Line(RunRow run, RunOrders orders) implements Serializable {}

    @Inject
    Imports imports;

    @Inject
    HttpServletRequest request;

    private Locale locale = Language.SPANISH;
    private List<Line> lines = List.of();
    private Pager pager = Pager.NONE;
    private int page;
    private boolean waiting;
    private String refusal = "";

    @PostConstruct
    void load() {
        locale = Language.chosen(request);
        String asked = request.getParameter("page");
        page = asked != null && asked.matches("[0-9]{1,6}") ? Integer.parseInt(asked) : 0;
        waiting = "waiting".equals(request.getParameter("show"));
        PageRequest wanted = new PageRequest(page, PAGE_SIZE);
        ShownPage<ImportView> shown = ShownPage.of(wanted, waiting ? imports::waiting : imports::list);
        lines = shown.found().items().stream()
                .map(run -> new Line(RunRow.of(run, locale), RunOrders.to(run)))
                .toList();
        pager = Pager.of(shown, locale, this::address);
    }

    private String address(int number) {
        return "/imports/list?" + (waiting ? "show=waiting&" : "") + "page=" + number;
    }

    /** Stops a run; in the wrong state it went on meanwhile, which the list then shows. */
    public void cancel(String id) throws IOException {
        ImportId.parse(id).ifPresent(imports::cancel);
        go(address(page));
    }

    /** Takes the file of a run again, as a new run that waits for a person, and goes there. */
    public void repeat(String id) throws IOException {
        Optional<ImportId> run = ImportId.parse(id);
        if (run.isEmpty()) {
            return;
        }
        Reception reception = imports.repeat(run.get(), Optional.empty());
        if (reception instanceof Reception.Received received) {
            go("/imports/run?id=" + received.id());
        } else {
            refusal = Refusals.told(reception).in(locale);
        }
    }

    private static void go(String address) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(address);
    }

    public List<Line> getLines() {
        return lines;
    }

    public boolean isNone() {
        return lines.isEmpty();
    }

    /** Whether only those are shown that wait for a person. */
    public boolean isWaiting() {
        return waiting;
    }

    public Pager getPager() {
        return pager;
    }

    /** Why a file was not taken again, or empty. */
    public String getRefusal() {
        return refusal;
    }
}
