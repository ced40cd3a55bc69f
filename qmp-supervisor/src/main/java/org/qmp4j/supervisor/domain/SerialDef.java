package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/**
 * A serial port ({@code <serial>}) of the isa-serial kind.
 *
 * @param source its host side
 * @param port its number, from 0, or null; ports are numbered without holes
 * @param placement its id
 */
public record SerialDef(ChardevSource source, @Nullable Integer port, Placement placement) implements DeviceDef {
    /** How many serial ports a PC has. */
    public static final int MAX_PORTS = 4;

    public SerialDef {
        if (port != null && (port < 0 || port >= MAX_PORTS)) {
            throw new IllegalArgumentException("a serial port is 0 to " + (MAX_PORTS - 1) + ": " + port);
        }
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.SERIAL;
    }

    @Override
    public SerialDef placed(Placement where) {
        return new SerialDef(source, port, where);
    }

    /** The same port with that number. */
    public SerialDef withPort(int number) {
        return new SerialDef(source, number, placement);
    }

    /** The same port with that host side. */
    public SerialDef withSource(ChardevSource next) {
        return new SerialDef(next, port, placement);
    }
}
