package org.qmp4j.supervisor.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which USB devices may be brought to the guest ({@code <redirfilter>}).
 *
 * @param rules the first that fits decides
 */
public record RedirfilterDef(List<Rule> rules) implements DeviceDef {
    /**
     * {@code <usbdev>}; null fits all.
     *
     * @param usbClass class of the device
     * @param vendor its maker
     * @param product the maker's number for it
     * @param version of the device, two decimal digits after two, such as 0x0109 for 1.09
     * @param allow whether such a device may be brought
     */
    public record Rule(
            @Nullable Integer usbClass,
            @Nullable Integer vendor,
            @Nullable Integer product,
            @Nullable Integer version,
            boolean allow) {}

    public RedirfilterDef {
        rules = List.copyOf(rules);
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.REDIRFILTER;
    }

    @Override
    public boolean isInGuest() {
        return false;
    }
}
