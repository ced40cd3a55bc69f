package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/**
 * A device that encrypts for the guest ({@code <crypto>}).
 *
 * @param backend who does it
 * @param queues how many queues it has, or null
 * @param driver options of a virtio device
 * @param placement its id and its place
 */
public record CryptoDef(Backend backend, @Nullable Integer queues, VirtioOptions driver, Placement placement)
        implements DeviceDef {
    /** Who does it. */
    public enum Backend {
        /** QEMU. */
        BUILTIN("builtin"),
        /** The host's kernel. */
        LKCF("lkcf");

        private final String id;

        Backend(String id) {
            this.id = id;
        }

        /** The word in the XML. */
        public String id() {
            return id;
        }
    }

    @Override
    public DevicePlug plug() {
        return DevicePlug.PCI;
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.CRYPTO;
    }

    @Override
    public CryptoDef placed(Placement where) {
        return new CryptoDef(backend, queues, driver, where);
    }
}
