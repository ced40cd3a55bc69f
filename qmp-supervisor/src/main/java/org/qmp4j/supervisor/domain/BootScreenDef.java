package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/**
 * What the firmware shows and does at boot ({@code <bootmenu>}, {@code <bios>}); null leaves it to the firmware.
 *
 * @param menu whether it offers a menu
 * @param menuTimeoutMillis how long that stays, in milliseconds: 0 to 65535
 * @param rebootTimeoutMillis after how long it tries again if nothing could be booted, in milliseconds; -1 for never
 * @param useSerial whether it speaks on the first serial port
 */
public record BootScreenDef(
        @Nullable Boolean menu,
        @Nullable Integer menuTimeoutMillis,
        @Nullable Integer rebootTimeoutMillis,
        @Nullable Boolean useSerial) {
    /** Nothing was said. */
    public static final BootScreenDef UNSAID = new BootScreenDef(null, null, null, null);

    /** The longest time that the firmware can wait, in milliseconds. */
    public static final int LONGEST_MILLIS = 65_535;

    /** Nothing is said of serial ports. */
    public BootScreenDef(
            @Nullable Boolean menu, @Nullable Integer menuTimeoutMillis, @Nullable Integer rebootTimeoutMillis) {
        this(menu, menuTimeoutMillis, rebootTimeoutMillis, null);
    }

    public BootScreenDef {
        if (menuTimeoutMillis != null && !Boolean.TRUE.equals(menu)) {
            throw new IllegalArgumentException("the time of a boot menu needs the menu: enable='yes'");
        }
    }
}
