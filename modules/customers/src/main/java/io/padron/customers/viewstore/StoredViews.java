package io.padron.customers.viewstore;

import io.padron.access.ActingUser;
import io.padron.access.Guarded;
import io.padron.customers.review.Findings;
import io.padron.customers.views.ListViews;
import io.padron.customers.views.SavedView;
import io.padron.customers.views.Saving;
import io.padron.kernel.Folding;
import io.padron.kernel.Issue;
import io.padron.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Not itself transactional: of two saved at once under one name one is told, after its own transaction is gone. */
@ApplicationScoped
@Guarded
class StoredViews implements ListViews {

    @Inject
    ViewRows rows;

    @Override
    public List<SavedView> all() {
        return rows.of(ActingUser.name()).stream()
                .sorted(Comparator.comparing(view -> Folding.fold(view.name())))
                .toList();
    }

    @Override
    public Saving save(String name, String query) {
        List<SavedView> there = all();
        if (there.size() >= MOST) {
            return refused("view-too-many", MOST);
        }
        return kept(name, there, tidy -> {
            rows.add(ActingUser.name(), tidy, query);
            return true;
        });
    }

    @Override
    public Saving rename(long id, String name) {
        List<SavedView> others = all().stream().filter(view -> view.id() != id).toList();
        return kept(name, others, tidy -> rows.rename(ActingUser.name(), id, tidy));
    }

    /** Writes under a name; false when the view is gone. */
    private interface Write {
        boolean under(String name);
    }

    private static Saving kept(String written, List<SavedView> others, Write write) {
        Findings findings = new Findings();
        String name = findings.text("name", written, LONGEST_NAME);
        if (name.isEmpty()) {
            return refused("view-name-required");
        }
        if (!findings.issues().isEmpty()) {
            return new Saving.Refused(findings.issues().get(0));
        }
        if (others.stream().anyMatch(view -> Folding.fold(view.name()).equals(Folding.fold(name)))) {
            return refused("view-name-taken", name);
        }
        try {
            return write.under(name) ? new Saving.Saved(name) : refused("view-gone");
        } catch (RuntimeException failed) {
            if (Sql.isUniqueViolation(failed)) {
                return refused("view-name-taken", name);
            }
            throw failed;
        }
    }

    private static Saving refused(String code, Object... arguments) {
        Issue issue = Findings.refusal("name", code, arguments);
        return new Saving.Refused(issue);
    }

    @Override
    public boolean delete(long id) {
        return rows.delete(ActingUser.name(), id);
    }

    @Override
    public Optional<List<String>> columns() {
        return rows.columns(ActingUser.name());
    }

    @Override
    public void choose(List<String> columns) {
        rows.choose(ActingUser.name(), columns);
    }
}
