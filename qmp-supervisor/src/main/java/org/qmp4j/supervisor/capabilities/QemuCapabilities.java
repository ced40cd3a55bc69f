package org.qmp4j.supervisor.capabilities;

import java.util.Map;
import java.util.Set;

/**
 * What one QEMU binary can do on this host; facts only, so that the same facts always give the same command line.
 *
 * @param version its version
 * @param seccomp whether it was built with the seccomp sandbox
 * @param kvm whether it runs guests with KVM here
 * @param kvmReason why KVM can or cannot be used, for people
 * @param machineAliases machine types that stand for another one, such as pc for pc-i440fx-7.2
 * @param devices names of its device models
 */
public record QemuCapabilities(
        QemuVersion version,
        boolean seccomp,
        boolean kvm,
        String kvmReason,
        Map<String, String> machineAliases,
        Set<String> devices) {
    public QemuCapabilities {
        machineAliases = Map.copyOf(machineAliases);
        devices = Set.copyOf(devices);
    }

    /** The concrete machine type behind a name: what is run, and what a record has to remember. */
    public String canonicalMachine(String machine) {
        return machineAliases.getOrDefault(machine, machine);
    }

    /** Until QEMU 9.0 libvirt puts a format node on raw images too; later the storage node is the top. */
    public boolean rawNeedsFormatNode() {
        return !version.isAtLeast(9, 0);
    }
}
