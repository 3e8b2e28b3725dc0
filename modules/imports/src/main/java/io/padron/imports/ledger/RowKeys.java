package io.padron.imports.ledger;

import java.util.List;

/** The keys by which a good row can double another, strongest first. */
public record RowKeys(int row, List<String> keys) {

    public RowKeys {
        keys = List.copyOf(keys);
    }
}
