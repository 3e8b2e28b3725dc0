package io.padron.web.imports;

import io.padron.imports.ImportId;
import io.padron.imports.ImportView;
import io.padron.imports.Imports;
import io.padron.imports.UploadResult;
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

/**
 * All runs, or those that wait for a decision, newest first. A command applies to the run that the user sees, whatever
 * is new since.
 */
@Named("importList")
@ViewScoped
public class ImportListBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PAGE_SIZE = 25;

    /** A run, and what may be ordered of it from here. */
    public record ImportLine(RunRow run, RunCommands commands) implements Serializable {}

    @Inject
    Imports imports;

    @Inject
    HttpServletRequest request;

    private Locale locale = Language.SPANISH;
    private List<ImportLine> lines = List.of();
    private Pager pager = Pager.NONE;
    private int page;
    private boolean waiting;
    private String refusal = "";

    @PostConstruct
    void load() {
        locale = Language.chosenLocale(request);
        String asked = request.getParameter("page");
        page = asked != null && asked.matches("[0-9]{1,6}") ? Integer.parseInt(asked) : 0;
        waiting = "waiting".equals(request.getParameter("show"));
        PageRequest wanted = new PageRequest(page, PAGE_SIZE);
        ShownPage<ImportView> shown = ShownPage.of(wanted, waiting ? imports::listWaiting : imports::list);
        lines = shown.page().items().stream()
                .map(run -> new ImportLine(RunRow.of(run, locale), RunCommands.availableFor(run)))
                .toList();
        pager = Pager.of(shown, locale, this::pageAddress);
    }

    private String pageAddress(int number) {
        return "/imports/list?" + (waiting ? "show=waiting&" : "") + "page=" + number;
    }

    /** Stops a run; in the wrong state it went on meanwhile, which the list then shows. */
    public void cancel(String id) throws IOException {
        ImportId.parse(id).ifPresent(imports::cancel);
        redirect(pageAddress(page));
    }

    /** Repeats a run with the same file, as a new run that waits for confirmation, and opens it. */
    public void repeat(String id) throws IOException {
        Optional<ImportId> run = ImportId.parse(id);
        if (run.isEmpty()) {
            return;
        }
        UploadResult uploadResult = imports.repeatImport(run.get(), Optional.empty());
        if (uploadResult instanceof UploadResult.RunStarted runStarted) {
            redirect("/imports/run?id=" + runStarted.id());
        } else {
            refusal = UploadRefusals.messageOf(uploadResult).in(locale);
        }
    }

    private static void redirect(String address) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(address);
    }

    public List<ImportLine> getLines() {
        return lines;
    }

    public boolean isNone() {
        return lines.isEmpty();
    }

    /** Whether only runs that wait for a decision are shown. */
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
