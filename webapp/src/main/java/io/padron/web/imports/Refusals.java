package io.padron.web.imports;

import io.padron.imports.Reception;
import io.padron.imports.UploadLimit;
import io.padron.kernel.Message;
import io.padron.web.Words;
import io.padron.web.rest.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a file is not taken: in words for people, and as scripts are told. */
public final class Refusals {

    private Refusals() {}

    /** Why it is not taken, for people. */
    public static Message told(Reception reception) {
        if (reception instanceof Reception.Refused refused) {
            return refused.issue().message();
        }
        if (reception instanceof Reception.NoRoom) {
            return Words.get("no-room");
        }
        return reception instanceof Reception.TooLarge tooLarge
                ? Words.get("file-too-large", tooLarge.limitBytes() / (1 << 20))
                : Words.get("no-payment-method");
    }

    /** What the page's address tells of an upload that did not arrive; empty when it tells nothing of the kind. */
    static Optional<Message> told(@Nullable String code) {
        if ("no-room".equals(code)) {
            return Optional.of(Words.get("no-room"));
        }
        return "file-too-large".equals(code)
                ? Optional.of(Words.get("file-too-large", UploadLimit.MEGABYTES))
                : Optional.empty();
    }

    /** As a script is told. */
    static Problem problem(Reception outcome) {
        if (outcome instanceof Reception.NoPaymentMethod) {
            return Problem.of(409, "no-payment-method");
        }
        if (outcome instanceof Reception.TooLarge large) {
            return Problem.fileTooLarge(large.limitBytes() >> 20);
        }
        if (outcome instanceof Reception.NoRoom) {
            return Problem.of(507, "no-room");
        }
        return Problem.invalid(((Reception.Refused) outcome).issue());
    }
}
