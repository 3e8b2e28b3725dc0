package io.padron.imports;

/** A file was received and its run begins. The event is fired in the transaction that inserts the run. */
public record ImportReceived(ImportId id) {}
