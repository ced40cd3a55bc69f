package org.qmp4j.supervisor.domain;

/**
 * The place of a disk in the guest ({@code <target>}).
 *
 * @param dev a bus-related name such as {@code vda}, unique in the domain; its letters give the place on the bus
 * @param bus the bus
 */
public record DiskTarget(String dev, DiskBus bus) {
    private static final String FORM = "(vd|hd|sd)[a-z]{1,3}";

    public DiskTarget {
        if (!isName(dev)) {
            throw new IllegalArgumentException("target dev must be like vda, hda or sda: " + dev);
        }
    }

    /** Whether that is a name that a target can have. */
    public static boolean isName(String dev) {
        return dev.matches(FORM);
    }

    /** The index that the letters stand for: a is 0, z is 25, aa is 26. */
    public int index() {
        int index = 0;
        for (int i = 2; i < dev.length(); i++) {
            index = index * 26 + (dev.charAt(i) - 'a' + 1);
        }
        return index - 1;
    }
}
