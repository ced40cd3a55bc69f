package org.qmp4j.supervisor.launch;

import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.WatchdogModel;
import org.qmp4j.supervisor.launch.DeviceAddress.PciAddress;

/**
 * A watchdog of one start.
 *
 * @param model which
 * @param alias its id
 * @param address its place; null for one that is on no PCI bus
 */
public record WatchdogPlan(
        WatchdogModel model, String alias, @Nullable PciAddress address) {}
