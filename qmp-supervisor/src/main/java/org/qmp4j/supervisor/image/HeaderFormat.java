package org.qmp4j.supervisor.image;

import java.util.Optional;
import org.qmp4j.supervisor.storage.ImageFormat;

/** What an image can be by its first bytes. */
public enum HeaderFormat {
    RAW("raw", ImageFormat.RAW),
    QCOW("qcow", ImageFormat.QCOW),
    QCOW2("qcow2", ImageFormat.QCOW2),
    QED("qed", ImageFormat.QED),
    VMDK("vmdk", ImageFormat.VMDK),
    VDI("vdi", ImageFormat.VDI),
    VPC("vpc", ImageFormat.VPC),
    VHDX("vhdx", ImageFormat.VHD),
    /** Encrypted as a whole; domain XML has it as raw, with {@code <encryption>}. */
    LUKS("luks", ImageFormat.RAW),
    BOCHS("bochs", ImageFormat.BOCHS),
    CLOOP("cloop", ImageFormat.CLOOP),
    DMG("dmg", ImageFormat.DMG),
    PARALLELS("parallels", ImageFormat.PLOOP);

    private final String id;
    private final ImageFormat format;

    HeaderFormat(String id, ImageFormat format) {
        this.id = id;
        this.format = format;
    }

    /** QEMU's name of it. */
    public String id() {
        return id;
    }

    /** What domain XML calls it. */
    public ImageFormat format() {
        return format;
    }

    /** Whether such an image can name others. */
    public boolean canRefer() {
        return this == QCOW || this == QCOW2 || this == QED || this == VMDK;
    }

    /** The format of that name in QEMU; empty for what is none, such as a protocol. */
    public static Optional<HeaderFormat> of(String id) {
        for (HeaderFormat format : values()) {
            if (format.id.equals(id)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** What the header of an image of that format has to be. */
    public static HeaderFormat of(ImageFormat format) {
        for (HeaderFormat header : values()) {
            if (header.format == format && header != LUKS) {
                return header;
            }
        }
        return RAW;
    }
}
