package io.padron.identity;

import io.padron.kernel.Message;
import java.util.List;

/**
 * A payment method type of one country.
 *
 * @param customerReference whether each customer gets a payment reference
 */
public record MethodTypeView(String code, Message label, List<SettingView> settings, boolean customerReference) {

    /** A setting that the user fills when activating the method; {@code key} is its name in JSON. */
    public record SettingView(String key, Message label, boolean required, String example) {}
}
