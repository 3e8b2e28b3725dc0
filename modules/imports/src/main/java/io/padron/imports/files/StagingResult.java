package io.padron.imports.files;

import io.padron.kernel.Message;

/** The result of staging a file. */
public sealed interface StagingResult {

    /** The header was found, and all rows are in the target. */
    record Recognized(RecognizedFile file) implements StagingResult {}

    /** Reading was stopped by a command; no property of the file is known. */
    record Stopped() implements StagingResult {}

    /**
     * The file cannot be processed until the user repairs it.
     *
     * @param code kebab-case, stable. A file of another kind: {@code empty-file}, {@code not-csv}, {@code legacy-xls},
     *         {@code encrypted-xlsx}, {@code ods-workbook}, {@code xlsb-workbook}, {@code numbers-workbook}, {@code
     *         text-document}, {@code presentation-file}, {@code zip-archive}, {@code compressed-file}, {@code
     *         pdf-file}, {@code image-file}, {@code html-page}, {@code xml-file}, {@code json-file}, {@code
     *         vcard-file}, {@code database-file}, {@code ebcdic-text}. One that cannot be read: {@code
     *         unreadable-xlsx}, {@code xlsx-too-large}, {@code hidden-sheets}, {@code reading-deadline}, {@code
     *         blank-beginning}, {@code unclosed-quote}, {@code swallowed-rows}. One whose table does not fit: {@code
     *         missing-columns}, {@code duplicate-columns}, {@code too-many-columns}, {@code too-many-rows}
     * @param message what is wrong and what to do, in one or two sentences
     */
    record Unreadable(String code, Message message) implements StagingResult {}
}
