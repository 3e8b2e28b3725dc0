package io.padron.access;

/** The colours of the pages. */
public enum Theme {
    LIGHT,
    DARK
}
