package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.IommuDef;
import org.qmp4j.supervisor.domain.IommuDef.Driver;
import org.qmp4j.supervisor.launch.DevicesPlan;

/** The unit through which devices reach memory. */
final class IommuArgs {
    private IommuArgs() {}

    static void add(IommuDef iommu, DevicesPlan plan, List<QemuOption> options) {
        String id = iommu.placement().alias();
        Driver driver = iommu.driver();
        options.add(QemuOption.of(
                "-device",
                switch (iommu.model()) {
                    case INTEL ->
                        OptionJson.with("driver", "intel-iommu")
                                .and("id", id)
                                .and("intremap", word(driver.intremap()))
                                .and("caching-mode", driver.cachingMode())
                                .and("eim", word(driver.eim()))
                                .and("device-iotlb", driver.iotlb())
                                .and("aw-bits", driver.awBits())
                                .and("dma-translation", driver.dmaTranslation());
                    case VIRTIO ->
                        OptionJson.with("driver", "virtio-iommu").and("id", id).at(iommu.placement(), plan);
                }));
    }

    /** These have a third choice, and so are words. */
    private static @Nullable String word(@Nullable Boolean value) {
        return value == null ? null : value ? "on" : "off";
    }
}
