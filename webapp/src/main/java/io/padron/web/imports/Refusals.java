package io.padron.web.imports;

import io.padron.imports.Reception;
import io.padron.kernel.Message;
import io.padron.web.Words;

/** Why a file is not taken, for people. */
final class Refusals {

    private Refusals() {}

    static Message told(Reception reception) {
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
}
