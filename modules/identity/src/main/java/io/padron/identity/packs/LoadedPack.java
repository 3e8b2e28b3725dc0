package io.padron.identity.packs;

import io.padron.id.spi.IdentityRule;
import io.padron.identity.CountryView;
import io.padron.identity.IdentityKindView;
import io.padron.identity.PackView;
import io.padron.kernel.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The result of loading one pack. */
sealed interface LoadedPack {

    /** The JAR's file name. */
    String file();

    /** A pack that returned all its properties, and whose rules accepted their own examples. */
    record ValidPack(String file, PackVersion version, CountryView country, Map<String, IdentityRule> rules)
            implements LoadedPack {

        public ValidPack {
            rules = Map.copyOf(rules);
        }

        /** Returns the key of a kind's rule. */
        static String kind(String code) {
            return code;
        }

        /** Returns the key of a setting's rule. */
        static String setting(String methodType, String key) {
            return methodType + "/" + key;
        }

        List<String> kinds() {
            return country.kinds().stream().map(IdentityKindView::code).toList();
        }

        /** Returns this valid pack as quarantined. */
        BrokenPack toBroken(Message error) {
            return new BrokenPack(file, country.code().value(), country.name(), version.toString(), error);
        }

        PackView view(Optional<Message> error) {
            return new PackView(
                    country.code().value(), country.name(), version.toString(), PackView.State.ACTIVE, error, kinds());
        }
    }

    /** A quarantined pack. */
    record BrokenPack(String file, String country, Message name, String version, Message error) implements LoadedPack {

        static BrokenPack ofUnknownCountry(String file, Message error) {
            return new BrokenPack(file, "", SpiTexts.sameInBothLanguages(file), "", error);
        }

        PackView view() {
            return new PackView(country, name, version, PackView.State.QUARANTINED, Optional.of(error), List.of());
        }
    }
}
