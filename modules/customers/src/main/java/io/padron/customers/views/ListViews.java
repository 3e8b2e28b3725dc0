package io.padron.customers.views;

import io.padron.access.Requires;
import io.padron.access.Right;
import java.util.List;
import java.util.Optional;

/** The views and the columns of who acts. */
public interface ListViews {

    /** How many views somebody may have. */
    int MOST = 50;

    /** The longest name, in characters. */
    int LONGEST_NAME = 60;

    /** All of them, in the order of their names. */
    @Requires(Right.READ_CUSTOMERS)
    List<SavedView> all();

    /** Keeps a view. A name that is taken, of any case and accents, is refused, and so is one too many. */
    @Requires(Right.READ_CUSTOMERS)
    Saving save(String name, String query);

    /** Gives a view another name; refused as in {@link #save}, and when it is gone. */
    @Requires(Right.READ_CUSTOMERS)
    Saving rename(long id, String name);

    /** Forgets a view; false when there is none. */
    @Requires(Right.READ_CUSTOMERS)
    boolean delete(long id);

    /** The columns that somebody chose; empty when they never did. */
    @Requires(Right.READ_CUSTOMERS)
    Optional<List<String>> columns();

    /** Remembers which columns the list shows. */
    @Requires(Right.READ_CUSTOMERS)
    void choose(List<String> columns);
}
