package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/**
 * What KVM does for a guest ({@code <features><kvm>}); null leaves it to KVM.
 *
 * @param hidden whether the guest is kept from seeing KVM
 * @param hintDedicated tells the guest that its virtual CPUs are never preempted
 * @param pollControl lets the guest switch off polling in the host
 * @param pvIpi paravirtual interrupts between virtual CPUs
 * @param dirtyRing a ring of dirty pages instead of a bitmap, with its size
 */
public record KvmFeaturesDef(
        @Nullable Boolean hidden,
        @Nullable Boolean hintDedicated,
        @Nullable Boolean pollControl,
        @Nullable Boolean pvIpi,
        @Nullable DirtyRingDef dirtyRing) {
    /**
     * {@code <dirty-ring>}.
     *
     * @param on whether it is used
     * @param size entries for each virtual CPU: a power of two from 1024 to 65536
     */
    public record DirtyRingDef(boolean on, @Nullable Integer size) {
        private static final int LEAST = 1024;
        private static final int MOST = 65536;

        public DirtyRingDef {
            if (on && size == null) {
                throw new IllegalArgumentException("a dirty ring that is on needs its size");
            }
            if (size != null && (size < LEAST || size > MOST || Integer.bitCount(size) != 1)) {
                throw new IllegalArgumentException(
                        "the size of a dirty ring is a power of two from " + LEAST + " to " + MOST + ": " + size);
            }
        }
    }
}
