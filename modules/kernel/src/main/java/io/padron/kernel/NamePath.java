package io.padron.kernel;

import io.padron.id.spi.NamePart;

/** The path of a part of a customer's name, as REST writes it: {@code name.first}, {@code legalName}. */
public final class NamePath {

    private NamePath() {}

    public static String of(NamePart part) {
        return switch (part) {
            case FIRST -> "name.first";
            case MIDDLE -> "name.middle";
            case LAST -> "name.last";
            case SECOND_LAST -> "name.secondLast";
            case FULL -> "name.full";
            case LEGAL_NAME -> "legalName";
        };
    }
}
