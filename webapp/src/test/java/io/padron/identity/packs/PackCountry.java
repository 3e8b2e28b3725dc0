package io.padron.identity.packs;

import io.padron.id.spi.CountryPack;
import io.padron.identity.CountryView;

/** The country view that the server makes of a pack. */
public final class PackCountry {

    private PackCountry() {}

    public static CountryView of(CountryPack pack) {
        return PackReader.read(pack, "test.jar").country();
    }
}
