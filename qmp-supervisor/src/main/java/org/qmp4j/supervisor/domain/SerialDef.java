package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/**
 * A serial port ({@code <serial>}).
 *
 * @param chardev its host side
 * @param type which kind of port
 * @param port its number, from 0, or null
 * @param placement its id and its place
 */
public record SerialDef(
        ChardevDef chardev, SerialType type, @Nullable Integer port, Placement placement)
        implements CharacterDeviceDef {
    /** How many serial ports of the isa-serial kind a PC has. */
    public static final int MAX_PORTS = 4;

    public SerialDef {
        if (port != null && (port < 0 || (type == SerialType.ISA && port >= MAX_PORTS))) {
            throw new IllegalArgumentException("a serial port is 0 to " + (MAX_PORTS - 1) + ": " + port);
        }
        if (!type.takes(placement.address())) {
            throw new IllegalArgumentException(
                    "a serial port of type '" + type.id() + "' cannot have an address of that type");
        }
    }

    /** An isa-serial of which nothing else is said. */
    public SerialDef(ChardevSource source, @Nullable Integer port, Placement placement) {
        this(ChardevDef.of(source), SerialType.ISA, port, placement);
    }

    @Override
    public DevicePlug plug() {
        return type.plug();
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.SERIAL;
    }

    @Override
    public SerialDef placed(Placement where) {
        return new SerialDef(chardev, type, port, where);
    }

    /** The same port with that number. */
    public SerialDef withPort(int number) {
        return new SerialDef(chardev, type, number, placement);
    }

    /** The same port with that host side. */
    public SerialDef withSource(ChardevSource next) {
        return new SerialDef(chardev.withSource(next), type, port, placement);
    }
}
