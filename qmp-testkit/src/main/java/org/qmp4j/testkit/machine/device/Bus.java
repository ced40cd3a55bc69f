package org.qmp4j.testkit.machine.device;

/**
 * Where a device is plugged in.
 *
 * @param name as in the device's {@code bus=}
 * @param kind in QEMU's words, such as PCI
 * @param path in the tree of objects; empty if the fake does not know it
 * @param hotplug whether devices come and go while the machine lives
 * @param patient whether a device goes only once the guest lets it, or at a reset
 */
record Bus(String name, String kind, String path, boolean hotplug, boolean patient) {}
