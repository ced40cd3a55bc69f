package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/**
 * A network card ({@code <interface>}).
 *
 * @param source what it is plugged in
 * @param mac its address; null leaves it to the start, from a source that is given in there
 * @param model its model
 * @param bootOrder position in the boot order, from 1, or null
 */
public record InterfaceDef(
        InterfaceSource source,
        @Nullable MacAddress mac,
        NicModel model,
        @Nullable Integer bootOrder) {
    public InterfaceDef {
        BootOrder.check(bootOrder);
    }
}
