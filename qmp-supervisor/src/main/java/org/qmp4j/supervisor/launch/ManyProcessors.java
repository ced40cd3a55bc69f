package org.qmp4j.supervisor.launch;

import org.qmp4j.supervisor.domain.DeviceKind;
import org.qmp4j.supervisor.domain.DevicesDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.FeaturesDef;
import org.qmp4j.supervisor.domain.FeaturesDef.IoapicDriver;
import org.qmp4j.supervisor.domain.IommuDef;
import org.qmp4j.supervisor.domain.MachineFamily;
import org.qmp4j.supervisor.domain.Placement;

/** Interrupts reach a processor beyond the 255th only through an IOMMU that remaps them. */
final class ManyProcessors {
    private static final int WITHOUT_IOMMU = 255;

    private ManyProcessors() {}

    static DomainDef completed(DomainDef domain) {
        if (domain.os().family() != MachineFamily.Q35 || domain.vcpus().max() <= WITHOUT_IOMMU) {
            return domain;
        }
        DevicesDef devices = domain.devices();
        if (devices.of(IommuDef.class).isEmpty()) {
            devices = devices.plus(new IommuDef(IommuDef.Model.INTEL, IommuDef.Driver.NONE, Placement.OPEN));
        }
        return domain.withDevices(devices.with(
                DeviceKind.IOMMU,
                devices.of(IommuDef.class).stream()
                        .map(ManyProcessors::remapping)
                        .toList()));
    }

    /** The same features, with an I/O APIC that an IOMMU remaps the interrupts of. */
    static FeaturesDef completed(FeaturesDef features, DomainDef placed) {
        boolean remaps = placed.devices().of(IommuDef.class).stream()
                .anyMatch(iommu -> Boolean.TRUE.equals(iommu.driver().intremap()));
        return remaps && features.ioapic() == null ? features.withIoapic(IoapicDriver.QEMU) : features;
    }

    private static IommuDef remapping(IommuDef iommu) {
        return iommu.model() == IommuDef.Model.INTEL
                ? new IommuDef(iommu.model(), iommu.driver().forManyProcessors(), iommu.placement())
                : iommu;
    }
}
