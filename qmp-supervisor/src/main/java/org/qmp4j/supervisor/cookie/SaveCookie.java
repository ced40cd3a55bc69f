package org.qmp4j.supervisor.cookie;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.CpuDef;
import org.qmp4j.supervisor.domain.KeptElement;

/**
 * What a saved guest carries besides its definition ({@code <cookie>}). libvirt knows the first, and passes over the rest.
 *
 * @param cpu the CPU that the guest really had; null when only the one that was asked for is known
 * @param facts what this library has to know at the restore; null in one that another has written
 * @param others elements that are not known here, kept as they were read
 */
public record SaveCookie(@Nullable CpuDef cpu, @Nullable SaveFacts facts, List<KeptElement> others) {
    /** One that says nothing. */
    public static final SaveCookie NOTHING = new SaveCookie(null, null, List.of());

    public SaveCookie {
        others = List.copyOf(new ArrayList<>(others));
    }

    /** The same with those facts. */
    public SaveCookie with(SaveFacts known) {
        return new SaveCookie(cpu, known, others);
    }
}
