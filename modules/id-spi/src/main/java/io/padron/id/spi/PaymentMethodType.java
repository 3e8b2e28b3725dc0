package io.padron.id.spi;

import java.util.List;
import java.util.Objects;

/**
 * A payment method type that exists in this country only.
 *
 * @param code upper case, unique within the pack and none of {@code BANK_TRANSFER}, {@code CASH}, {@code CARD}
 * @param label its name for users
 * @param settings the settings that the organisation fills to activate it
 * @param customerReference whether each customer gets a payment reference
 */
public record PaymentMethodType(String code, Text label, List<Setting> settings, boolean customerReference) {

    public PaymentMethodType {
        Objects.requireNonNull(label, "label");
        settings = List.copyOf(settings);
        if (!code.matches("[A-Z][A-Z0-9_]{0,29}")) {
            throw new IllegalArgumentException("Not a payment method type's code: " + code);
        }
    }

    /**
     * One setting.
     *
     * @param key key in JSON, camelCase: {@code clabe}
     * @param rule the check of its value; the stored value is the normal form
     * @param example an invented valid value
     */
    public record Setting(String key, Text label, boolean required, IdentityRule rule, String example) {
        public Setting {
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(example, "example");
            if (!key.matches("[a-z][a-zA-Z0-9]{0,29}")) {
                throw new IllegalArgumentException("Not a setting's key: " + key);
            }
        }
    }
}
