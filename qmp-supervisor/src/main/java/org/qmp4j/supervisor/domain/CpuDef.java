package org.qmp4j.supervisor.domain;

/** What was asked about the CPU ({@code <cpu>}); no such element leaves the choice to the machine type. */
public sealed interface CpuDef {
    /**
     * {@code mode='host-passthrough'}: the CPU of the host, which needs KVM.
     *
     * @param migratable leave out features that cannot be migrated
     */
    record HostPassthrough(boolean migratable) implements CpuDef {}

    /**
     * {@code mode='custom'}: a CPU model that QEMU has by name.
     *
     * @param model name of the model
     * @param mayFallBack {@code fallback='allow'}: kept for the XML, as no other model is ever chosen here
     */
    record CustomCpu(String model, boolean mayFallBack) implements CpuDef {
        public CustomCpu {
            if (!model.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
                throw new IllegalArgumentException("not a CPU model name: " + model);
            }
        }
    }
}
