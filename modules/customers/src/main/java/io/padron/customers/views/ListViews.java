package io.padron.customers.views;

import io.padron.access.Requires;
import io.padron.access.Right;
import java.util.List;
import java.util.Optional;

/** The saved views and the chosen columns of the current user. */
public interface ListViews {

    /** The highest number of views of one user. */
    int MAX_VIEWS = 50;

    /** In characters. */
    int MAX_NAME_LENGTH = 60;

    /** Returns the views in the order of their names. */
    @Requires(Right.READ_CUSTOMERS)
    List<SavedView> findAll();

    /**
     * Saves a view. A name that another view has, ignoring case and accents, is refused, and so is a view above {@link
     * #MAX_VIEWS}.
     */
    @Requires(Right.READ_CUSTOMERS)
    SaveViewResult saveView(String name, String query);

    /** Renames a view; refused as in {@link #saveView}, and when the view does not exist. */
    @Requires(Right.READ_CUSTOMERS)
    SaveViewResult renameView(long id, String name);

    /** Deletes a view; returns false when it does not exist. */
    @Requires(Right.READ_CUSTOMERS)
    boolean deleteView(long id);

    /** Returns the columns that the user chose; empty before the first choice. */
    @Requires(Right.READ_CUSTOMERS)
    Optional<List<String>> findColumns();

    /** Saves which columns the list shows. */
    @Requires(Right.READ_CUSTOMERS)
    void saveColumns(List<String> columns);
}
