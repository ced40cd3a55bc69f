package org.qmp4j.supervisor.storage;

import java.util.Optional;

/** The format of an image; always stated, never probed from bytes that a guest can write. */
public enum ImageFormat {
    RAW("raw", "raw"),
    QCOW2("qcow2", "qcow2"),
    QCOW("qcow", "qcow"),
    QED("qed", "qed"),
    VMDK("vmdk", "vmdk"),
    VDI("vdi", "vdi"),
    VPC("vpc", "vpc"),
    VHD("vhd", "vhdx"),
    BOCHS("bochs", "bochs"),
    CLOOP("cloop", "cloop"),
    DMG("dmg", "dmg"),
    PLOOP("ploop", "parallels"),
    /** A directory that is seen as a FAT file system: a raw node over what QEMU makes of it. */
    FAT("fat", "raw");

    private final String id;
    private final String driver;

    ImageFormat(String id, String driver) {
        this.id = id;
        this.driver = driver;
    }

    /** The word in the XML ({@code <driver type=…>}). */
    public String id() {
        return id;
    }

    /** QEMU's block driver for it. */
    public String driver() {
        return driver;
    }

    /** The format of that word, or empty when there is none that we know. */
    public static Optional<ImageFormat> of(String id) {
        for (ImageFormat format : values()) {
            if (format.id.equals(id)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
