package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import org.qmp4j.supervisor.domain.FeaturesDef;
import org.qmp4j.supervisor.domain.FeaturesDef.IoapicDriver;
import org.qmp4j.supervisor.domain.IommuDef;
import org.qmp4j.supervisor.domain.MachineFamily;
import org.qmp4j.supervisor.domain.xml.DevicesXml.Read;

/** What an IOMMU needs of the machine. */
final class IommuRules {
    private IommuRules() {}

    static void check(List<Read> devices, MachineFamily family, FeaturesDef features) {
        for (Read read : devices) {
            if (read.def() instanceof IommuDef iommu) {
                if (family != MachineFamily.Q35) {
                    throw read.element().invalid("an IOMMU needs a q35 machine");
                }
                if (iommu.model() == IommuDef.Model.VIRTIO && !features.acpi()) {
                    throw read.element().invalid("an IOMMU of model 'virtio' needs ACPI");
                }
                if (iommu.placement().pci() != null && iommu.placement().pci().bus() != 0) {
                    throw read.element().requiredChild("address").invalid("an IOMMU is on bus 0");
                }
                if (Boolean.TRUE.equals(iommu.driver().intremap()) && features.ioapic() != IoapicDriver.QEMU) {
                    throw read.element().invalid("intremap needs <ioapic driver='qemu'/>");
                }
            }
        }
    }
}
