package io.padron.imports.ledger;

import java.util.List;

/** The unique keys of an accepted row, strongest first. */
public record RowKeys(int row, List<String> keys) {

    public RowKeys {
        keys = List.copyOf(keys);
    }
}
