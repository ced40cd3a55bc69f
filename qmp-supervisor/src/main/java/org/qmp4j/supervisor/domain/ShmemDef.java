package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/**
 * Memory that guests share ({@code <shmem>}).
 *
 * @param name of the memory
 * @param role whether it is this guest's: {@code master} or {@code peer}, or null
 * @param doorbell whether guests can ring each other, which a server on the host passes on
 * @param sizeMib size in MiB; null is 4, or what the server says
 * @param server socket of the server; null where it is usually
 * @param msi how guests ring, or null
 * @param placement its id and its place
 */
public record ShmemDef(
        String name,
        @Nullable String role,
        boolean doorbell,
        @Nullable Long sizeMib,
        @Nullable String server,
        @Nullable Msi msi,
        Placement placement)
        implements DeviceDef {
    /**
     * {@code <msi>}; null leaves a choice to QEMU.
     *
     * @param enabled whether it is used
     * @param vectors how many bells there are
     * @param ioeventfd whether ringing is fast
     */
    public record Msi(
            @Nullable Boolean enabled,
            @Nullable Integer vectors,
            @Nullable Boolean ioeventfd) {}

    public ShmemDef {
        if (name.isEmpty() || name.contains("/")) {
            throw new IllegalArgumentException("a name of shared memory has no '/': '" + name + "'");
        }
        if (!doorbell && msi != null) {
            throw new IllegalArgumentException("<msi> needs a server: model 'ivshmem-doorbell'");
        }
        if (!doorbell && server != null) {
            throw new IllegalArgumentException("model 'ivshmem-plain' has no server");
        }
        if (doorbell && sizeMib != null) {
            throw new IllegalArgumentException("with model 'ivshmem-doorbell' the server says the size");
        }
        if (placement.address() != null && placement.pci() == null) {
            throw new IllegalArgumentException("shared memory is a PCI device");
        }
    }

    @Override
    public DevicePlug plug() {
        return DevicePlug.PCI;
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.SHMEM;
    }

    @Override
    public ShmemDef placed(Placement where) {
        return new ShmemDef(name, role, doorbell, sizeMib, server, msi, where);
    }
}
