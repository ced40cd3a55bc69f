package org.qmp4j.supervisor.domain;

/** Where a guest's randomness comes from ({@code <backend model=…>} of {@code <rng>}). */
public sealed interface RngBackend {
    /**
     * {@code model='random'}: a device of the host.
     *
     * @param path absolute
     */
    record RandomDevice(String path) implements RngBackend {
        /** What is read when nothing is said. */
        public static final String DEFAULT = "/dev/random";

        public RandomDevice {
            if (!path.startsWith("/")) {
                throw new IllegalArgumentException("the path of a device must be absolute: " + path);
            }
        }
    }

    /**
     * {@code model='egd'}: a daemon.
     *
     * @param chardev how it is reached
     */
    record EntropyDaemon(ChardevDef chardev) implements RngBackend {}

    /** {@code model='builtin'}: QEMU's own. */
    record Builtin() implements RngBackend {}
}
