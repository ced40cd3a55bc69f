package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/**
 * A video card ({@code <video>}).
 *
 * @param model its model
 * @param memory how much memory it has
 * @param heads how many screens it has, or null
 * @param primary whether it is the first one, or null
 * @param blob whether guest and host share pictures, or null
 * @param acceleration what is accelerated
 * @param resolution of the first screen, or null
 * @param backend who drives it
 * @param driver options of a virtio device
 * @param placement its id and its place
 */
public record VideoDef(
        VideoModel model,
        Memory memory,
        @Nullable Integer heads,
        @Nullable Boolean primary,
        @Nullable Boolean blob,
        Acceleration acceleration,
        @Nullable Resolution resolution,
        Backend backend,
        VirtioOptions driver,
        Placement placement)
        implements DeviceDef {
    /** Who drives the card. */
    public enum Backend {
        /** QEMU, as is usual. */
        UNSAID(""),
        /** QEMU. */
        QEMU("qemu"),
        /** A process of its own. */
        VHOST_USER("vhostuser");

        private final String id;

        Backend(String id) {
            this.id = id;
        }

        /** The word in the XML. */
        public String id() {
            return id;
        }
    }

    /**
     * Memory of a card in KiB; null leaves a size to the start.
     *
     * @param ram of the first bar of a qxl
     * @param vram of its second bar, or that of another card
     * @param vram64 of its bar above 4 GiB
     * @param vgamem for pictures of VGA
     */
    public record Memory(
            @Nullable Integer ram,
            @Nullable Integer vram,
            @Nullable Integer vram64,
            @Nullable Integer vgamem) {
        /** Nothing is said. */
        public static final Memory UNSAID = new Memory(null, null, null, null);
    }

    /**
     * {@code <acceleration>}; null for what is not said.
     *
     * @param accel3d whether drawing in three dimensions is
     * @param renderNode device of the host that draws
     */
    public record Acceleration(
            @Nullable Boolean accel3d, @Nullable String renderNode) {
        /** Nothing is said. */
        public static final Acceleration UNSAID = new Acceleration(null, null);
    }

    /**
     * {@code <resolution>}.
     *
     * @param x points in a line
     * @param y lines
     */
    public record Resolution(int x, int y) {}

    public VideoDef {
        checkQxlOnly(model, memory);
        if (model != VideoModel.VIRTIO) {
            checkNotVirtio(blob, backend, driver, acceleration);
        }
        checkScreens(model, heads, resolution);
        if (placement.address() != null && (placement.pci() == null || !model.isPci())) {
            throw new IllegalArgumentException("a video card of model '" + model.id() + "' cannot have that address");
        }
    }

    private static void checkScreens(VideoModel model, @Nullable Integer heads, @Nullable Resolution resolution) {
        if (heads != null && heads > 1 && model != VideoModel.QXL && model != VideoModel.VIRTIO) {
            throw new IllegalArgumentException("a video card of model '" + model.id() + "' has one screen");
        }
        boolean sized = switch (model) {
            case VGA, QXL, VIRTIO, BOCHS -> true;
            case DEFAULT, CIRRUS, VMVGA, RAMFB, NONE -> false;
        };
        if (resolution != null && !sized) {
            throw new IllegalArgumentException(
                    "a video card of model '" + model.id() + "' has no resolution of its own");
        }
    }

    private static void checkQxlOnly(VideoModel model, Memory memory) {
        boolean sized = memory.ram() != null || memory.vram64() != null || memory.vgamem() != null;
        if (sized && model != VideoModel.QXL) {
            throw new IllegalArgumentException("ram, vram64 and vgamem are for model 'qxl'");
        }
    }

    private static void checkNotVirtio(
            @Nullable Boolean blob, Backend backend, VirtioOptions driver, Acceleration acceleration) {
        if (blob != null) {
            throw new IllegalArgumentException("blob is for model 'virtio'");
        }
        if (backend == Backend.VHOST_USER || !driver.equals(VirtioOptions.NONE)) {
            throw new IllegalArgumentException("the options of <driver> are for model 'virtio'");
        }
        if (Boolean.TRUE.equals(acceleration.accel3d())) {
            throw new IllegalArgumentException("accel3d is for model 'virtio'");
        }
    }

    /** One of which nothing else is said. */
    public VideoDef(VideoModel model, Placement placement) {
        this(
                model,
                Memory.UNSAID,
                null,
                null,
                null,
                Acceleration.UNSAID,
                null,
                Backend.UNSAID,
                VirtioOptions.NONE,
                placement);
    }

    @Override
    public DevicePlug plug() {
        return switch (model) {
            case VIRTIO, BOCHS -> DevicePlug.PCI_EXPRESS;
            case NONE, RAMFB -> DevicePlug.NONE;
            case DEFAULT, VGA, CIRRUS, VMVGA, QXL -> DevicePlug.PCI;
        };
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.VIDEO;
    }

    @Override
    public boolean isInGuest() {
        return model != VideoModel.NONE;
    }

    @Override
    public VideoDef placed(Placement where) {
        return new VideoDef(model, memory, heads, primary, blob, acceleration, resolution, backend, driver, where);
    }

    /** The same, complete. */
    public VideoDef completed(VideoModel kind, Memory sizes, int screens, boolean first) {
        return new VideoDef(
                kind, sizes, screens, first ? true : null, blob, acceleration, resolution, backend, driver, placement);
    }
}
