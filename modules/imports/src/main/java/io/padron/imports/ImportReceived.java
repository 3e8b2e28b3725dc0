package io.padron.imports;

/** A file was taken and its run begins; told in the transaction that enters the run. */
public record ImportReceived(ImportId id) {}
