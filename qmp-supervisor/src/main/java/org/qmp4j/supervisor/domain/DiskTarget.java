package org.qmp4j.supervisor.domain;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The place of a disk in the guest ({@code <target>}).
 *
 * @param dev a bus-related name such as {@code vda}, unique in the domain; its letters give the place on the bus
 * @param bus the bus
 * @param trayOpen whether the tray of the drive is open; null when that is not said
 * @param removable whether the guest sees a disk that can be taken out; null when that is not said
 * @param rotationRate revolutions a minute, 1 for a disk that does not turn; null when that is not said
 */
public record DiskTarget(
        String dev,
        DiskBus bus,
        @Nullable Boolean trayOpen,
        @Nullable Boolean removable,
        @Nullable Integer rotationRate) {
    private static final Pattern FORM = Pattern.compile("(vd|hd|sd|fd|xvd|ubd)[a-z]{1,3}");

    public DiskTarget {
        if (!isName(dev)) {
            throw new IllegalArgumentException("target dev must be like vda, hda, sda or fda: " + dev);
        }
    }

    /** A target of which nothing else is said. */
    public DiskTarget(String dev, DiskBus bus) {
        this(dev, bus, null, null, null);
    }

    /** Whether that is a name that a target can have. */
    public static boolean isName(String dev) {
        return FORM.matcher(dev).matches();
    }

    /** The index that the letters stand for: a is 0, z is 25, aa is 26. */
    public int index() {
        int index = 0;
        for (int i = dev.startsWith("xvd") || dev.startsWith("ubd") ? 3 : 2; i < dev.length(); i++) {
            index = index * 26 + (dev.charAt(i) - 'a' + 1);
        }
        return index - 1;
    }
}
