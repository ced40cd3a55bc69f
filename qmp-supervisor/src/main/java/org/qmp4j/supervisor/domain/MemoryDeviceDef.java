package org.qmp4j.supervisor.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Memory that can be plugged in ({@code <devices><memory>}).
 *
 * @param model what kind it is
 * @param access whether other processes share it; null as its cell
 * @param discard whether what is in it is thrown away at the end; null as its cell
 * @param uuid what the guest knows it by; null for none
 * @param source what it is made of
 * @param target what the guest sees
 * @param placement its id and its place
 */
public record MemoryDeviceDef(
        Model model,
        MemoryBackingDef.@Nullable Access access,
        @Nullable Boolean discard,
        @Nullable UUID uuid,
        SourceDef source,
        TargetDef target,
        Placement placement)
        implements DeviceDef {
    public MemoryDeviceDef {
        checkSource(model, source);
        checkNode(model, target);
        checkLabel(model, target);
        checkBlocks(model, target);
    }

    private static void checkSource(Model model, SourceDef source) {
        boolean stored = model == Model.NVDIMM || model == Model.VIRTIO_PMEM;
        if (stored != (source.path() != null)) {
            throw new IllegalArgumentException(
                    stored ? "it needs the <path> of what is stored in it" : "a <path> is for memory that is stored");
        }
        if (model != Model.NVDIMM && (source.alignKib() != null || source.persistent())) {
            throw new IllegalArgumentException("<alignsize> and <pmem> are for model 'nvdimm'");
        }
    }

    private static void checkNode(Model model, TargetDef target) {
        if (model == Model.VIRTIO_PMEM ? target.node() != null : target.node() == null) {
            throw new IllegalArgumentException(
                    model == Model.VIRTIO_PMEM ? "model 'virtio-pmem' is in no cell" : "the <node> is missing");
        }
    }

    private static void checkLabel(Model model, TargetDef target) {
        Long label = target.labelKib();
        if (model != Model.NVDIMM && (label != null || target.readonly())) {
            throw new IllegalArgumentException("<label> and <readonly> are for model 'nvdimm'");
        }
        if (label != null && (label < TargetDef.LEAST_LABEL_KIB || label >= target.sizeKib())) {
            throw new IllegalArgumentException(
                    "a label has at least " + TargetDef.LEAST_LABEL_KIB + " KiB, and less than its memory");
        }
    }

    private static void checkBlocks(Model model, TargetDef target) {
        Long block = target.blockKib();
        Long requested = target.requestedKib();
        if (model != Model.VIRTIO_MEM) {
            if (block != null || requested != null || target.dynamicSlots() != null || target.base() != null) {
                throw new IllegalArgumentException(
                        "<block>, <requested>, <current>, <dynamicMemslots> and <address> are for model 'virtio-mem'");
            }
            return;
        }
        if (block == null || Long.bitCount(block) != 1) {
            throw new IllegalArgumentException("the <block> must be a power of two");
        }
        if (requested != null && (requested > target.sizeKib() || requested % block != 0)) {
            throw new IllegalArgumentException("what is <requested> is some blocks, and no more than there is");
        }
    }

    @Override
    public DevicePlug plug() {
        return model.hasSlot() ? DevicePlug.DIMM : DevicePlug.PCI_EXPRESS;
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.MEMORY;
    }

    @Override
    public MemoryDeviceDef placed(Placement where) {
        return new MemoryDeviceDef(model, access, discard, uuid, source, target, where);
    }

    /** What kind of memory. */
    public enum Model {
        DIMM,
        NVDIMM,
        VIRTIO_PMEM,
        VIRTIO_MEM;

        /** Whether it is in a slot of the board; on the PCI bus otherwise. */
        public boolean hasSlot() {
            return this == DIMM || this == NVDIMM;
        }
    }

    /**
     * {@code <source>}.
     *
     * @param path of the file that it is
     * @param pageKib size of its pages; null as its cell
     * @param nodes nodes of the host that it lies on; null as its cell
     * @param alignKib what its address is a multiple of
     * @param persistent whether what is written to it stays over a loss of power
     */
    public record SourceDef(
            @Nullable String path,
            @Nullable Long pageKib,
            @Nullable NumberSet nodes,
            @Nullable Long alignKib,
            boolean persistent) {
        /** Nothing was said. */
        public static final SourceDef UNSAID = new SourceDef(null, null, null, null, false);
    }

    /**
     * {@code <target>}.
     *
     * @param sizeKib its size
     * @param node the cell that it belongs to; null for none
     * @param labelKib size of the labels in it
     * @param readonly whether the guest cannot write it
     * @param blockKib what it grows by
     * @param requestedKib how much of it the guest is to have
     * @param currentKib kept for the XML: how much of it the guest had when somebody else wrote this
     * @param dynamicSlots whether memory slots are taken as they are needed
     * @param base its physical address; null leaves it to QEMU
     */
    public record TargetDef(
            long sizeKib,
            @Nullable Integer node,
            @Nullable Long labelKib,
            boolean readonly,
            @Nullable Long blockKib,
            @Nullable Long requestedKib,
            @Nullable Long currentKib,
            @Nullable Boolean dynamicSlots,
            @Nullable Long base) {
        static final long LEAST_LABEL_KIB = 128;
    }
}
