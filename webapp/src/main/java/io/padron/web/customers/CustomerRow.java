package io.padron.web.customers;

import java.io.Serializable;

/** One line of the list, in the reader's words. */
public record CustomerRow(
        String id, String name, String identity, String type, String status, String statusWord, String created)
        implements Serializable {}
