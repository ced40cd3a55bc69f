package org.qmp4j.supervisor.launch;

import org.qmp4j.supervisor.launch.DeviceAddress.PciAddress;

/**
 * A controller that QEMU is given.
 *
 * @param alias its id
 * @param kind what it is
 * @param index its index within its type; for PCI the number of the bus it makes
 * @param address its place
 */
public record ControllerPlan(String alias, ControllerKind kind, int index, PciAddress address) {}
