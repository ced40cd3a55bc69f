package org.qmp4j.supervisor.launch;

/**
 * The numbers of the file descriptors that libvirt's tests hand over to QEMU, where what it uses is opened by whoever starts
 * it. Nothing runs on them.
 */
public final class Descriptors {
    /** A UNIX socket that listens. */
    public static final int LISTENER = 1729;

    /** The file that a character device writes. */
    public static final int OUTPUT = 1750;

    /** The log of a character device. */
    public static final int LOG = 1751;

    /** A vDPA device. */
    public static final int VDPA = 1732;

    /** A vDPA device that is a disk. */
    public static final int VDPA_DISK = 201;

    private Descriptors() {}

    /** The TAP of a pair of queues, when it is made for the card. */
    public static int tap(int queue) {
        return 102 + queue;
    }

    /** The TAP of a pair of queues, when it is named. */
    public static int ethernet(int queue) {
        return 3 + queue;
    }

    /** vhost of a pair of queues. */
    public static int vhost(int queue) {
        return 44 + queue;
    }
}
