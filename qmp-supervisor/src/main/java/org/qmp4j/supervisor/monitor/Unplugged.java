package org.qmp4j.supervisor.monitor;

/** What a guest did when it was asked to give a device away. */
public enum Unplugged {
    /** The device is gone ({@code DEVICE_DELETED}). */
    GONE,
    /** The guest keeps it ({@code DEVICE_UNPLUG_GUEST_ERROR}, or {@code ACPI_DEVICE_OST} with an error). */
    REFUSED
}
