package org.qmp4j.supervisor.domain;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a guest is shown of Hyper-V ({@code <features><hyperv>}).
 *
 * @param mode one by one, or all that the host has
 * @param features those that are named, on or off
 * @param spinlockRetries how often a spinlock is tried before the host is told; from 4095
 * @param stimerDirect whether synthetic timers interrupt directly
 * @param vendorId what the guest sees as vendor: up to 12 characters
 * @param tlbflushDirect whether nested guests flush directly
 * @param tlbflushExtended whether parts of the address space can be flushed
 */
public record HypervDef(
        Mode mode,
        Map<HypervFeature, Boolean> features,
        @Nullable Long spinlockRetries,
        @Nullable Boolean stimerDirect,
        @Nullable String vendorId,
        @Nullable Boolean tlbflushDirect,
        @Nullable Boolean tlbflushExtended) {
    private static final int LONGEST_VENDOR = 12;

    public HypervDef {
        Map<HypervFeature, Boolean> ordered = new EnumMap<>(HypervFeature.class);
        ordered.putAll(features);
        features = java.util.Collections.unmodifiableMap(ordered);
        if (vendorId != null && (vendorId.length() > LONGEST_VENDOR || vendorId.indexOf(',') >= 0)) {
            throw new IllegalArgumentException("a vendor_id has up to 12 characters and no comma: " + vendorId);
        }
        if (isOn(features, HypervFeature.SPINLOCKS) && spinlockRetries == null) {
            throw new IllegalArgumentException("spinlocks that are on need their retries");
        }
        if (isOn(features, HypervFeature.VENDOR_ID) && vendorId == null) {
            throw new IllegalArgumentException("a vendor_id that is on needs its value");
        }
    }

    private static boolean isOn(Map<HypervFeature, Boolean> features, HypervFeature feature) {
        return features.getOrDefault(feature, false);
    }

    /** Whether a feature is asked for. */
    public boolean has(HypervFeature feature) {
        return isOn(features, feature);
    }

    /** Which features a guest gets. */
    public enum Mode {
        /** Those that are named. */
        CUSTOM,
        /** All that the host has. */
        PASSTHROUGH
    }
}
