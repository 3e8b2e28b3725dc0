package io.padron.id.spi;

import java.util.List;
import java.util.Objects;

/**
 * The layout of the file in which an organisation imports customers of one person type.
 *
 * @param fileName without extension, lower case, digits and dashes: {@code formato-cliente-pf}
 * @param blocks groups of columns in order; a group that is absent is not in the template, but still recognised in
 *         files
 */
public record TemplateDesign(String fileName, List<Block> blocks) {

    public TemplateDesign {
        blocks = List.copyOf(blocks);
        if (!fileName.matches("[a-z0-9][a-z0-9-]{0,59}")) {
            throw new IllegalArgumentException("Not a template's file name: " + fileName);
        }
    }

    /**
     * A group of columns.
     *
     * @param count the number of emails, phones or contacts; 1 for the other parts
     */
    public record Block(Part part, int count) {
        public Block {
            Objects.requireNonNull(part, "part");
            if (count < 1 || count > 20) {
                throw new IllegalArgumentException("1 to 20");
            }
        }

        public static Block of(Part part) {
            return new Block(part, 1);
        }
    }

    /** The subject of a group of columns, or of a form's fields. */
    public enum Part {
        REFERENCE,
        NAME,
        IDENTITIES,
        ADDRESS,
        EMAILS,
        PHONES,
        CONTACTS,
        PAYMENT_METHOD
    }
}
