package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/**
 * A parallel port ({@code <parallel>}).
 *
 * @param chardev its host side
 * @param port its number, from 0, or null
 * @param placement its id and its place on the ISA bus
 */
public record ParallelDef(ChardevDef chardev, @Nullable Integer port, Placement placement)
        implements CharacterDeviceDef {
    /** How many parallel ports a PC has. */
    public static final int MAX_PORTS = 3;

    public ParallelDef {
        if (port != null && (port < 0 || port >= MAX_PORTS)) {
            throw new IllegalArgumentException("a parallel port is 0 to " + (MAX_PORTS - 1) + ": " + port);
        }
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.PARALLEL;
    }

    @Override
    public ParallelDef placed(Placement where) {
        return new ParallelDef(chardev, port, where);
    }
}
