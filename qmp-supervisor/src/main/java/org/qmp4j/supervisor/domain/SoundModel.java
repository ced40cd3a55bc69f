package org.qmp4j.supervisor.domain;

/** The model of a sound card ({@code <sound model=…>}), as far as QEMU has it. */
public enum SoundModel {
    PCSPK("pcspk"),
    SB16("sb16"),
    ES1370("es1370"),
    AC97("ac97"),
    ICH6("ich6"),
    ICH9("ich9"),
    USB("usb"),
    VIRTIO("virtio");

    private final String id;

    SoundModel(String id) {
        this.id = id;
    }

    /** The word in the XML. */
    public String id() {
        return id;
    }

    /** Whether it is an HD Audio controller, which has codecs. */
    public boolean isHda() {
        return this == ICH6 || this == ICH9;
    }

    /** Whether it is a PCI card. */
    public boolean isPci() {
        return this != PCSPK && this != SB16 && this != USB;
    }
}
