package org.qmp4j.supervisor.capabilities;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qmp4j.schema.QemuSchema;

/**
 * What one QEMU binary can do on this host; facts only, so that the same facts always give the same command line.
 *
 * @param version its version, for people and records: a text, as nothing is decided by it
 * @param schema what it says of its commands; decides
 * @param seccomp whether it was built with the seccomp sandbox
 * @param kvm whether it runs guests with KVM here
 * @param kvmReason why KVM can or cannot be used, for people
 * @param machineAliases machine types that stand for another one, such as pc for pc-i440fx-7.2
 * @param devices names of its device models
 * @param options its command-line options and what they take, such as {@code run-with} and {@code run-with.user}
 * @param machines what its machine types can, by all their names
 * @param cpus the CPUs that its guests can have
 */
public record QemuCapabilities(
        String version,
        QemuSchema schema,
        boolean seccomp,
        boolean kvm,
        String kvmReason,
        Map<String, String> machineAliases,
        Set<String> devices,
        Set<String> options,
        Map<String, MachineFacts> machines,
        Cpus cpus) {
    public QemuCapabilities {
        machineAliases = Map.copyOf(machineAliases);
        devices = Set.copyOf(devices);
        machines = Map.copyOf(machines);
        options = Set.copyOf(options);
    }

    /**
     * What a machine type can.
     *
     * @param acpiSwitch whether ACPI is switched at the machine itself
     * @param numaMemory whether the memory of a NUMA node can be a mere number
     */
    public record MachineFacts(boolean acpiSwitch, boolean numaMemory) {
        /** Of a machine type of which nothing is known. */
        static final MachineFacts UNKNOWN = new MachineFacts(true, false);
    }

    /**
     * The CPUs that guests can have.
     *
     * @param kvm with KVM; null when that is not known
     * @param tcg without; null when that is not known
     */
    public record Cpus(@Nullable CpuFacts kvm, @Nullable CpuFacts tcg) {
        /** Nothing is known of them. */
        public static final Cpus UNKNOWN = new Cpus(null, null);
    }

    /** The same for a host with that CPU. */
    public QemuCapabilities withCpus(Cpus others) {
        return new QemuCapabilities(
                version, schema, seccomp, kvm, kvmReason, machineAliases, devices, options, machines, others);
    }

    /** One that tells nothing of its machines. */
    public QemuCapabilities(
            String version,
            QemuSchema schema,
            boolean seccomp,
            boolean kvm,
            String kvmReason,
            Map<String, String> machineAliases,
            Set<String> devices,
            Set<String> options) {
        this(version, schema, seccomp, kvm, kvmReason, machineAliases, devices, options, Map.of(), Cpus.UNKNOWN);
    }

    /** The concrete machine type behind a name: what is run, and what a record has to remember. */
    public String canonicalMachine(String machine) {
        return machineAliases.getOrDefault(machine, machine);
    }

    /** The same, but every machine type is taken by the name that it is called by. */
    public QemuCapabilities withoutMachineAliases() {
        return new QemuCapabilities(
                version, schema, seccomp, kvm, kvmReason, Map.of(), devices, options, machines, cpus);
    }

    /** What a machine type can, by any of its names. */
    public MachineFacts machine(String name) {
        return machines.getOrDefault(name, MachineFacts.UNKNOWN);
    }

    /** Whether ACPI is switched at the machine itself; older ones have an option of their own for it. */
    public boolean hasAcpiSwitch(String machine) {
        return has("query-machines->acpi") && machine(machine).acpiSwitch();
    }

    /** Whether it has what a schema path leads to; see {@link QemuSchema#has}. */
    public boolean has(String path) {
        return schema.has(path);
    }

    /**
     * Whether a raw image needs a format node above its storage node. Block jobs write the format of a new backing file into
     * the overlay's header, and without the node the top is a protocol: QEMU would write "file", which no image can be
     * opened by. One that can mask that name writes "raw", and libvirt leaves the node out just for those.
     */
    public boolean rawNeedsFormatNode() {
        return !has("block-commit.backing-mask-protocol") || !has("block-stream.backing-mask-protocol");
    }

    /** Whether sockets are connected to again after a number of milliseconds; before, it was one of seconds. */
    public boolean reconnectsByMillis() {
        return has("chardev-add.backend{socket}.data.reconnect-ms");
    }

    @Override
    public String toString() {
        return "QEMU " + version + (kvm ? " with KVM" : " without KVM");
    }
}
