package org.qmp4j.supervisor.launch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.capabilities.QemuCapabilities;
import org.qmp4j.supervisor.domain.DeviceKind;
import org.qmp4j.supervisor.domain.DevicesDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.Placement;
import org.qmp4j.supervisor.domain.VideoDef;
import org.qmp4j.supervisor.domain.VideoDef.Memory;
import org.qmp4j.supervisor.domain.VideoModel;

/** Video cards: which comes first, and what they have when nothing is said. */
final class VideoCards {
    private static final int QXL_RAM = 65_536;
    private static final int VGA_RAM = 16_384;

    private VideoCards() {}

    /** A domain with a display has a card; the primary one is the first. */
    static DomainDef completed(DomainDef domain, QemuCapabilities capabilities) {
        DevicesDef devices = domain.devices();
        List<VideoDef> asked = new ArrayList<>(devices.of(VideoDef.class));
        if (asked.isEmpty() && !devices.graphics().isEmpty()) {
            asked.add(new VideoDef(VideoModel.DEFAULT, Placement.OPEN));
        }
        List<VideoDef> ordered = new ArrayList<>();
        asked.stream().filter(card -> Boolean.TRUE.equals(card.primary())).forEach(ordered::add);
        asked.stream().filter(card -> !Boolean.TRUE.equals(card.primary())).forEach(ordered::add);
        List<VideoDef> cards = new ArrayList<>();
        for (VideoDef card : ordered) {
            cards.add(card.isInGuest() ? completed(card, capabilities, cards.isEmpty()) : card);
        }
        return domain.withDevices(devices.with(DeviceKind.VIDEO, cards));
    }

    private static VideoDef completed(VideoDef card, QemuCapabilities capabilities, boolean first) {
        VideoModel model = card.model();
        if (model == VideoModel.DEFAULT) {
            // as libvirt has always done
            model = capabilities.devices().contains("cirrus-vga") ? VideoModel.CIRRUS : VideoModel.VGA;
        }
        int heads = card.heads() == null ? 1 : card.heads();
        return card.completed(model, memory(model, card.memory()), heads, first);
    }

    private static Memory memory(VideoModel model, Memory said) {
        return switch (model) {
            case QXL ->
                new Memory(
                        full(said.ram(), QXL_RAM),
                        full(said.vram(), QXL_RAM),
                        said.vram64() == null ? null : full(said.vram64(), 0),
                        full(said.vgamem(), VGA_RAM));
            case VGA, CIRRUS, VMVGA, BOCHS -> new Memory(null, full(said.vram(), VGA_RAM), null, null);
            case VIRTIO, RAMFB, NONE, DEFAULT -> said;
        };
    }

    /** The next power of two. */
    private static int full(@Nullable Integer said, int usual) {
        int size = said == null ? usual : said;
        int power = Integer.highestOneBit(size);
        return power == size ? size : power << 1;
    }
}
