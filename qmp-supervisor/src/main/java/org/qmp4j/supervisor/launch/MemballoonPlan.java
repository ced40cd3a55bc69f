package org.qmp4j.supervisor.launch;

import org.qmp4j.supervisor.launch.DeviceAddress.PciAddress;

/**
 * The memory balloon of one start.
 *
 * @param alias its id
 * @param address its place
 */
public record MemballoonPlan(String alias, PciAddress address) {}
