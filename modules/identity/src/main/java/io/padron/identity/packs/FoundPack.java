package io.padron.identity.packs;

import io.padron.id.spi.IdentityRule;
import io.padron.identity.CountryView;
import io.padron.identity.IdentityKindView;
import io.padron.identity.PackView;
import io.padron.kernel.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came of one pack that was found. */
sealed interface FoundPack {

    /** The JAR's file name. */
    String file();

    /** Answered everything, and its rules accepted their own examples. */
    record Good(String file, PackVersion version, CountryView country, Map<String, IdentityRule> rules)
            implements FoundPack {

        public Good {
            rules = Map.copyOf(rules);
        }

        /** The key of a kind's rule. */
        static String kind(String code) {
            return code;
        }

        /** The key of a setting's rule. */
        static String setting(String methodType, String key) {
            return methodType + "/" + key;
        }

        List<String> kinds() {
            return country.kinds().stream().map(IdentityKindView::code).toList();
        }

        /** Put aside, though it is sound. */
        Broken becauseOf(Message error) {
            return new Broken(file, country.code().value(), country.name(), version.toString(), error);
        }

        PackView view(Optional<Message> error) {
            return new PackView(
                    country.code().value(), country.name(), version.toString(), PackView.State.ACTIVE, error, kinds());
        }
    }

    /** Put aside. */
    record Broken(String file, String country, Message name, String version, Message error) implements FoundPack {

        static Broken unnamed(String file, Message error) {
            return new Broken(file, "", Texts.same(file), "", error);
        }

        PackView view() {
            return new PackView(country, name, version, PackView.State.QUARANTINED, Optional.of(error), List.of());
        }
    }
}
