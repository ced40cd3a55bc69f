package org.qmp4j.supervisor.domain;

/**
 * A serial port ({@code <serial>}) of the isa-serial kind.
 *
 * @param source its host side
 * @param port its number, from 0; ports are numbered without holes
 */
public record SerialDef(ChardevSource source, int port) {
    /** How many serial ports a PC has. */
    public static final int MAX_PORTS = 4;

    public SerialDef {
        if (port < 0 || port >= MAX_PORTS) {
            throw new IllegalArgumentException("a serial port is 0 to " + (MAX_PORTS - 1) + ": " + port);
        }
    }
}
