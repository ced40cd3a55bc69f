package org.qmp4j.supervisor.domain;

import java.util.Optional;

/** The bus that a disk is on ({@code <target bus=…>}), and with it the letters its target name starts with. */
public enum DiskBus {
    VIRTIO("virtio", "vd"),
    IDE("ide", "hd"),
    SATA("sata", "sd"),
    SCSI("scsi", "sd"),
    USB("usb", "sd"),
    FDC("fdc", "fd"),
    /** A card reader of the machine. */
    SD("sd", "sd");

    private final String id;
    private final String prefix;

    DiskBus(String id, String prefix) {
        this.id = id;
        this.prefix = prefix;
    }

    /** The word in the XML. */
    public String id() {
        return id;
    }

    /** Whether its disks have a place on a controller that is a drive address. */
    public boolean hasDriveAddresses() {
        return this == IDE || this == SATA || this == SCSI || this == FDC;
    }

    /** The constant of that word, or empty when there is none. */
    public static Optional<DiskBus> of(String id) {
        for (DiskBus bus : values()) {
            if (bus.id.equals(id)) {
                return Optional.of(bus);
            }
        }
        return Optional.empty();
    }

    /** The bus that a target name stands for when none is stated. */
    public static Optional<DiskBus> impliedBy(String targetDev) {
        return switch (targetDev.length() < 2 ? "" : targetDev.substring(0, 2)) {
            case "vd" -> Optional.of(VIRTIO);
            case "hd" -> Optional.of(IDE);
            case "sd" -> Optional.of(SCSI);
            case "fd" -> Optional.of(FDC);
            default -> Optional.empty();
        };
    }

    /** The letters that names of targets on this bus start with by custom. */
    public String prefix() {
        return prefix;
    }
}
