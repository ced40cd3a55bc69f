package org.qmp4j.testkit.rights;

import jnr.posix.POSIX;
import jnr.posix.POSIXFactory;

/** jnr-posix, loaded when first needed. */
final class Native {

    private Native() {}

    static void check() {
        try {
            if (!posix().isNative()) {
                throw new IllegalStateException("this JVM allows no native calls: the fake cannot receive descriptors"
                        + " (start it with --enable-native-access=ALL-UNNAMED, on a system that jnr-posix supports)");
            }
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "the fake receives descriptors with jnr-posix alone: add com.github.jnr:jnr-posix to your tests",
                    e);
        }
    }

    static POSIX posix() {
        return Loaded.INSTANCE;
    }

    private static final class Loaded {
        private static final POSIX INSTANCE = POSIXFactory.getPOSIX();
    }
}
