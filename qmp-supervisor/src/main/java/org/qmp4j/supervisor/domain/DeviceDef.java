package org.qmp4j.supervisor.domain;

/** Something in {@code <devices>}: mostly a device of the guest, which has an id and a place. */
public interface DeviceDef {
    /** Which kind it is. */
    DeviceKind kind();

    /** Whether the guest sees it; else it has neither an id nor a place. */
    default boolean isInGuest() {
        return true;
    }

    /** What it is plugged into. */
    default DevicePlug plug() {
        return DevicePlug.NONE;
    }

    /** Its id and its place, as far as they are stated; open for what can have neither. */
    default Placement placement() {
        return Placement.OPEN;
    }

    /** The same device with that id and place; itself if it can have neither. */
    default DeviceDef placed(Placement where) {
        return this;
    }
}
