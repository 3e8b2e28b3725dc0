package io.padron.identity.packs;

import io.padron.id.spi.CountryPack;

/** The parent of the packs' class loaders: exposes the JDK and the SPI, and nothing else of the host. */
class SpiOnlyClassLoader extends ClassLoader {
    private static final String SPI = CountryPack.class.getPackageName();

    private final ClassLoader host = CountryPack.class.getClassLoader();

    SpiOnlyClassLoader() {
        super("spi-only", ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        int dot = name.lastIndexOf('.');
        return dot == SPI.length() && name.startsWith(SPI) ? host.loadClass(name) : super.loadClass(name, resolve);
    }
}
