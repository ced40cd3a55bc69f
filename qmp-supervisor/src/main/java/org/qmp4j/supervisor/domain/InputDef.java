package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/**
 * Something to point or type with ({@code <input>}).
 *
 * @param type what it is
 * @param bus where it is plugged in
 * @param revision of a virtio device
 * @param driver options of a virtio device
 * @param device the host's event device that is passed on, for those that pass one on
 * @param grab how a host's event device is taken from the host, when it is
 * @param placement its id and its place
 */
public record InputDef(
        Type type,
        Bus bus,
        VirtioRevision revision,
        VirtioOptions driver,
        @Nullable String device,
        Grab grab,
        Placement placement)
        implements DeviceDef {
    /** What it is. */
    public enum Type {
        MOUSE("mouse"),
        TABLET("tablet"),
        KEYBOARD("keyboard"),
        /** A host's event device, all of it. */
        PASSTHROUGH("passthrough"),
        /** A host's event device, shared with the host by a key. */
        EVDEV("evdev");

        private final String id;

        Type(String id) {
            this.id = id;
        }

        /** The word in the XML. */
        public String id() {
            return id;
        }
    }

    /** Where it is plugged in. */
    public enum Bus {
        PS2("ps2"),
        USB("usb"),
        VIRTIO("virtio"),
        /** It is no device of the guest, but feeds those that are. */
        NONE("none");

        private final String id;

        Bus(String id) {
            this.id = id;
        }

        /** The word in the XML. */
        public String id() {
            return id;
        }
    }

    /**
     * How a host's event device is taken from the host.
     *
     * @param all whether all of the host's event devices are switched together
     * @param toggle keys by which it changes hands, or null
     * @param repeat whether keys repeat, or null
     */
    public record Grab(
            boolean all, @Nullable String toggle, @Nullable Boolean repeat) {
        /** Nothing is said. */
        public static final Grab NONE = new Grab(false, null, null);
    }

    public InputDef {
        checkHostDevice(type, device);
        checkBus(type, bus);
        checkVirtioOnly(bus, revision, driver);
        checkAddress(bus, placement.address());
    }

    private static void checkHostDevice(Type type, @Nullable String device) {
        boolean host = type == Type.PASSTHROUGH || type == Type.EVDEV;
        if (host && device == null) {
            throw new IllegalArgumentException("<source> must name the event device that is passed on");
        }
        if (!host && device != null) {
            throw new IllegalArgumentException("a " + type.id() + " has no event device of the host");
        }
    }

    private static void checkBus(Type type, Bus bus) {
        if ((type == Type.EVDEV) != (bus == Bus.NONE)
                || (type == Type.PASSTHROUGH && bus != Bus.VIRTIO)
                || (type == Type.TABLET && bus == Bus.PS2)) {
            throw new IllegalArgumentException("a " + type.id() + " cannot be on bus '" + bus.id() + "'");
        }
    }

    private static void checkVirtioOnly(Bus bus, VirtioRevision revision, VirtioOptions driver) {
        if (bus != Bus.VIRTIO && (revision != VirtioRevision.ANY || !driver.equals(VirtioOptions.NONE))) {
            throw new IllegalArgumentException("model and driver options are for virtio: bus '" + bus.id() + "'");
        }
    }

    private static void checkAddress(Bus bus, @Nullable DeviceAddress address) {
        if (address == null) {
            return;
        }
        if (bus == Bus.PS2 || bus == Bus.NONE) {
            throw new IllegalArgumentException("an input device on bus '" + bus.id() + "' has no address");
        }
        boolean fits = bus == Bus.USB
                ? address instanceof UsbAddress
                : address instanceof PciAddress || address instanceof VirtioMmioAddress;
        if (!fits) {
            throw new IllegalArgumentException("an input device on bus '" + bus.id() + "' cannot have that address");
        }
    }

    /** A device of the PS/2 controller. */
    public static InputDef ps2(Type type) {
        return new InputDef(type, Bus.PS2, VirtioRevision.ANY, VirtioOptions.NONE, null, Grab.NONE, Placement.OPEN);
    }

    @Override
    public DevicePlug plug() {
        return switch (bus) {
            case USB -> DevicePlug.USB;
            case VIRTIO -> revision.plug();
            case PS2, NONE -> DevicePlug.NONE;
        };
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.INPUT;
    }

    @Override
    public InputDef placed(Placement where) {
        return new InputDef(type, bus, revision, driver, device, grab, where);
    }
}
