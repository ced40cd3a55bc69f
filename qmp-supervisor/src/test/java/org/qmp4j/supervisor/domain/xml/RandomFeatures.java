package org.qmp4j.supervisor.domain.xml;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.FeaturesDef;
import org.qmp4j.supervisor.domain.FeaturesDef.ApicDef;
import org.qmp4j.supervisor.domain.FeaturesDef.IoapicDriver;
import org.qmp4j.supervisor.domain.FeaturesDef.SmmDef;
import org.qmp4j.supervisor.domain.HypervDef;
import org.qmp4j.supervisor.domain.HypervFeature;
import org.qmp4j.supervisor.domain.KvmFeaturesDef;
import org.qmp4j.supervisor.domain.KvmFeaturesDef.DirtyRingDef;

/** Hypervisor features of all kinds. */
record RandomFeatures(Random random) {
    FeaturesDef next() {
        return new FeaturesDef(
                random.nextBoolean(),
                maybe(new ApicDef(onOff())),
                random.nextBoolean(),
                random.nextBoolean(),
                maybe(hyperv()),
                maybe(new KvmFeaturesDef(
                        onOff(), onOff(), onOff(), onOff(), maybe(new DirtyRingDef(random.nextBoolean(), 4096)))),
                onOff(),
                onOff(),
                onOff(),
                maybe(new SmmDef(random.nextBoolean(), null)),
                maybe(random.nextBoolean() ? IoapicDriver.KVM : IoapicDriver.QEMU),
                onOff(),
                maybe(1L + random.nextInt(1000)),
                onOff());
    }

    private HypervDef hyperv() {
        Map<HypervFeature, Boolean> features = new EnumMap<>(HypervFeature.class);
        for (HypervFeature feature : HypervFeature.values()) {
            if (random.nextBoolean()) {
                features.put(feature, random.nextBoolean());
            }
        }
        boolean spinlocks = features.containsKey(HypervFeature.SPINLOCKS);
        boolean vendor = features.containsKey(HypervFeature.VENDOR_ID);
        boolean flush = features.containsKey(HypervFeature.TLBFLUSH);
        return new HypervDef(
                random.nextBoolean() ? HypervDef.Mode.CUSTOM : HypervDef.Mode.PASSTHROUGH,
                features,
                spinlocks ? 4095L + random.nextInt(9) : null,
                features.containsKey(HypervFeature.STIMER) ? onOff() : null,
                vendor ? "KVM <&' Hv" : null,
                flush ? onOff() : null,
                flush ? onOff() : null);
    }

    private @Nullable Boolean onOff() {
        return maybe(random.nextBoolean());
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextInt(3) == 0 ? null : value;
    }
}
