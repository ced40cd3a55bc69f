package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/**
 * A console ({@code <console>}).
 *
 * @param chardev its host side; that of a serial console is the serial port's
 * @param type what it is for the guest
 * @param port its number, from 0, or null
 * @param tty the terminal that it had when it ran, or null
 * @param placement its id and its port of a virtio-serial controller
 */
public record ConsoleDef(
        ChardevDef chardev,
        ConsoleType type,
        @Nullable Integer port,
        @Nullable String tty,
        Placement placement) implements CharacterDeviceDef {
    /** The same with that number. */
    public ConsoleDef withPort(int number) {
        return new ConsoleDef(chardev, type, number, tty, placement);
    }

    @Override
    public DevicePlug plug() {
        return isInGuest() ? DevicePlug.VIRTIO_CONSOLE : DevicePlug.NONE;
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.CONSOLE;
    }

    /** A serial console is the serial port, which is in the guest already. */
    @Override
    public boolean isInGuest() {
        return type == ConsoleType.VIRTIO;
    }

    @Override
    public ConsoleDef placed(Placement where) {
        return new ConsoleDef(chardev, type, port, tty, where);
    }
}
