package org.qmp4j.supervisor.domain;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The model of a network card ({@code <model type=…>}).
 *
 * @param id the word in the XML; of cards that are not virtio, the name of QEMU's device too
 */
public record NicModel(String id) {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]+");

    public static final NicModel VIRTIO = new NicModel("virtio");
    public static final NicModel E1000 = new NicModel("e1000");
    public static final NicModel RTL8139 = new NicModel("rtl8139");

    /** Conventional cards by libvirt's names; it takes those for Express cards that it has no name for and hands through to QEMU. */
    private static final Set<String> CONVENTIONAL = Set.of(
            "rtl8139",
            "e1000",
            "vmxnet",
            "vmxnet2",
            "vmxnet3",
            "vlance",
            "Am79C970A",
            "Am79C973",
            "82540EM",
            "82545EM",
            "82543GC");

    public NicModel {
        if (!WORD.matcher(id).matches()) {
            throw new IllegalArgumentException("the model of a card is letters, digits, _ and -: '" + id + "'");
        }
    }

    /** Which revision of virtio it speaks; any for a card that speaks none. */
    public VirtioRevision revision() {
        for (VirtioRevision revision : VirtioRevision.values()) {
            if (revision.model().equals(id)) {
                return revision;
            }
        }
        return VirtioRevision.ANY;
    }

    /** Whether it is a virtio card. */
    public boolean isVirtio() {
        return VIRTIO.equals(this) || revision() != VirtioRevision.ANY;
    }

    /** What it is plugged into: all are PCI cards but one. */
    DevicePlug plug() {
        if (isVirtio()) {
            return revision().plug();
        }
        if (id.equals("usb-net")) {
            return DevicePlug.USB;
        }
        return CONVENTIONAL.contains(id) ? DevicePlug.PCI : DevicePlug.PCI_EXPRESS;
    }
}
