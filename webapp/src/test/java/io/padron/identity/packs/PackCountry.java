package io.padron.identity.packs;

import io.padron.id.spi.CountryPack;
import io.padron.identity.CountryView;

/** A country as the server sees it when it has loaded this pack. */
public final class PackCountry {

    private PackCountry() {}

    public static CountryView of(CountryPack pack) {
        return PackReader.read(pack, "test.jar").country();
    }
}
