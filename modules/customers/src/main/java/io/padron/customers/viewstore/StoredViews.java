package io.padron.customers.viewstore;

import io.padron.access.CurrentUser;
import io.padron.access.Guarded;
import io.padron.customers.validation.IssueCollector;
import io.padron.customers.views.ListViews;
import io.padron.customers.views.SaveViewResult;
import io.padron.customers.views.SavedView;
import io.padron.kernel.Issue;
import io.padron.kernel.text.Folding;
import io.padron.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Implements {@link ListViews}. It starts no transaction itself, so that a unique violation of a concurrent save can be
 * reported as a taken name.
 */
@ApplicationScoped
@Guarded
class StoredViews implements ListViews {

    @Inject
    ViewRows rows;

    @Override
    public List<SavedView> findAll() {
        return rows.findByUser(CurrentUser.name()).stream()
                .sorted(Comparator.comparing(view -> Folding.fold(view.name())))
                .toList();
    }

    @Override
    public SaveViewResult saveView(String name, String query) {
        List<SavedView> there = findAll();
        if (there.size() >= MAX_VIEWS) {
            return toRefused("view-too-many", MAX_VIEWS);
        }
        return writeUnderFreeName(name, there, cleaned -> {
            rows.insertView(CurrentUser.name(), cleaned, query);
            return true;
        });
    }

    @Override
    public SaveViewResult renameView(long id, String name) {
        List<SavedView> others =
                findAll().stream().filter(view -> view.id() != id).toList();
        return writeUnderFreeName(name, others, cleaned -> rows.renameView(CurrentUser.name(), id, cleaned));
    }

    /** Writes the view under a name; returns false when the view does not exist. */
    private interface ViewWrite {
        boolean writeAs(String name);
    }

    private static SaveViewResult writeUnderFreeName(String written, List<SavedView> others, ViewWrite viewWrite) {
        IssueCollector issueCollector = new IssueCollector();
        String name = issueCollector.checkText("name", written, MAX_NAME_LENGTH);
        if (name.isEmpty()) {
            return toRefused("view-name-required");
        }
        if (!issueCollector.issues().isEmpty()) {
            return new SaveViewResult.Refused(issueCollector.issues().get(0));
        }
        if (others.stream().anyMatch(view -> Folding.fold(view.name()).equals(Folding.fold(name)))) {
            return toRefused("view-name-taken", name);
        }
        try {
            return viewWrite.writeAs(name) ? new SaveViewResult.Saved(name) : toRefused("view-gone");
        } catch (RuntimeException failed) {
            if (Sql.isUniqueViolation(failed)) {
                return toRefused("view-name-taken", name);
            }
            throw failed;
        }
    }

    private static SaveViewResult toRefused(String code, Object... arguments) {
        Issue issue = IssueCollector.createError("name", code, arguments);
        return new SaveViewResult.Refused(issue);
    }

    @Override
    public boolean deleteView(long id) {
        return rows.deleteView(CurrentUser.name(), id);
    }

    @Override
    public Optional<List<String>> findColumns() {
        return rows.findColumns(CurrentUser.name());
    }

    @Override
    public void saveColumns(List<String> columns) {
        rows.saveColumns(CurrentUser.name(), columns);
    }
}
