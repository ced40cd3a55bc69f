package org.qmp4j.supervisor.launch;

import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.CpuDef;
import org.qmp4j.supervisor.domain.CpuDef.CustomCpu;
import org.qmp4j.supervisor.domain.CpuDef.HostPassthrough;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;

/**
 * The CPU of one start.
 *
 * @param model QEMU's name of the model
 * @param migratable for the model {@code host} only: leave out what cannot be migrated
 */
public record CpuPlan(String model, @Nullable Boolean migratable) {
    /** The model that pc and q35 machines have when nothing was asked for. */
    static final String DEFAULT = "qemu64";

    static CpuPlan of(@Nullable CpuDef asked, Accelerator accelerator) {
        if (asked instanceof HostPassthrough host) {
            if (accelerator != Accelerator.KVM) {
                throw new UnsupportedConfigurationException(
                        "/domain/cpu/@mode",
                        "host-passthrough needs KVM, and this start does not have it: use mode='custom'");
            }
            return new CpuPlan("host", host.migratable());
        }
        return new CpuPlan(asked instanceof CustomCpu custom ? custom.model() : DEFAULT, null);
    }
}
