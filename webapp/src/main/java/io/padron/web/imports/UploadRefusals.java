package io.padron.web.imports;

import io.padron.imports.UploadLimit;
import io.padron.imports.UploadResult;
import io.padron.kernel.Message;
import io.padron.web.UiMessages;
import io.padron.web.rest.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why an upload is refused: as a message for users, and as a problem for programs. */
public final class UploadRefusals {

    private UploadRefusals() {}

    /** The message for users. */
    public static Message messageOf(UploadResult uploadResult) {
        if (uploadResult instanceof UploadResult.Refused refused) {
            return refused.issue().message();
        }
        if (uploadResult instanceof UploadResult.DiskFull) {
            return UiMessages.get("no-room");
        }
        return uploadResult instanceof UploadResult.TooLarge tooLarge
                ? UiMessages.get("file-too-large", tooLarge.limitBytes() / (1 << 20))
                : UiMessages.get("no-payment-method");
    }

    /** What the page's address tells of an upload that did not arrive; empty when it tells nothing of the kind. */
    static Optional<Message> messageOf(@Nullable String code) {
        if ("no-room".equals(code)) {
            return Optional.of(UiMessages.get("no-room"));
        }
        return "file-too-large".equals(code)
                ? Optional.of(UiMessages.get("file-too-large", UploadLimit.MEGABYTES))
                : Optional.empty();
    }

    /** The problem for programs. */
    static Problem toProblem(UploadResult outcome) {
        if (outcome instanceof UploadResult.NoPaymentMethod) {
            return Problem.of(409, "no-payment-method");
        }
        if (outcome instanceof UploadResult.TooLarge large) {
            return Problem.fileTooLarge(large.limitBytes() >> 20);
        }
        if (outcome instanceof UploadResult.DiskFull) {
            return Problem.of(507, "no-room");
        }
        return Problem.invalid(((UploadResult.Refused) outcome).issue());
    }
}
