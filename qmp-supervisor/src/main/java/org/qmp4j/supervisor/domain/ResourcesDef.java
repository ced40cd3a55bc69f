package org.qmp4j.supervisor.domain;

import java.util.List;

/**
 * What the host gives a guest, and where.
 *
 * @param backing where its memory comes from
 * @param numatune on which nodes of the host its memory lies
 * @param iothreads threads that disks can be given to
 * @param throttleGroups limits that disks share
 * @param kept elements that say nothing to QEMU: how the host shares itself out, labels, metadata
 */
public record ResourcesDef(
        MemoryBackingDef backing,
        NumaTuneDef numatune,
        IoThreadsDef iothreads,
        List<IoTuneDef> throttleGroups,
        List<KeptElement> kept) {
    /** Nothing was said. */
    public static final ResourcesDef UNSAID =
            new ResourcesDef(MemoryBackingDef.UNSAID, NumaTuneDef.UNSAID, IoThreadsDef.NONE, List.of(), List.of());

    public ResourcesDef {
        throttleGroups = List.copyOf(throttleGroups);
        kept = List.copyOf(kept);
    }

    /** The same with those threads. */
    public ResourcesDef withIothreads(IoThreadsDef next) {
        return new ResourcesDef(backing, numatune, next, throttleGroups, kept);
    }

    /** The names of the kept elements that ask something of the host. */
    public List<String> unfulfilled() {
        return kept.stream()
                .map(KeptElement::name)
                .filter(name -> !name.equals("metadata"))
                .distinct()
                .toList();
    }
}
