package org.qmp4j.supervisor.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the board of a guest is besides machine, CPU, memory and devices.
 *
 * @param clock its clock
 * @param power which states of sleep it has
 * @param sysinfo what its firmware tells of it
 * @param launchSecurity how its memory is kept from the host; null when it is not
 * @param qemu words for QEMU itself
 */
public record PlatformDef(
        ClockDef clock,
        PowerDef power,
        List<SysinfoDef> sysinfo,
        @Nullable LaunchSecurityDef launchSecurity,
        QemuExtrasDef qemu) {
    /** Nothing was said. */
    public static final PlatformDef UNSAID =
            new PlatformDef(ClockDef.UTC, PowerDef.UNSAID, List.of(), null, QemuExtrasDef.NONE);

    public PlatformDef {
        sysinfo = List.copyOf(sysinfo);
    }

    /**
     * {@code <pm>}; null leaves it to QEMU.
     *
     * @param suspendToMem whether the guest can sleep with its memory on
     * @param suspendToDisk whether the guest can sleep with all off
     */
    public record PowerDef(
            @Nullable Boolean suspendToMem, @Nullable Boolean suspendToDisk) {
        /** Nothing was said. */
        public static final PowerDef UNSAID = new PowerDef(null, null);
    }
}
