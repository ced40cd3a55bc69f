package org.qmp4j.supervisor.launch;

import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.InterfaceDef;
import org.qmp4j.supervisor.domain.MacAddress;
import org.qmp4j.supervisor.launch.DeviceAddress.PciAddress;

/**
 * A network card as one start has it.
 *
 * @param def what was asked for
 * @param alias its id
 * @param mac its address, asked for or made
 * @param address its place
 * @param bootIndex position in the boot order, from 1, or null
 */
public record InterfacePlan(
        InterfaceDef def,
        String alias,
        MacAddress mac,
        PciAddress address,
        @Nullable Integer bootIndex) {}
