package io.padron.access;

/** Who acts lacks the right. REST answers 403; a page never offers what leads here. */
public class NotAllowedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotAllowedException(String what) {
        super(what);
    }
}
