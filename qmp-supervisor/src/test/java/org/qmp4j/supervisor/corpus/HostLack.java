package org.qmp4j.supervisor.corpus;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Why a QEMU cannot have what its command line asks for, by its own words, when the command line is not to blame. */
enum HostLack {
    /** Distributions put drivers into packages of their own. */
    NOT_INSTALLED("Perhaps you want to install|There is no option group|is not a valid (device model|char driver) name"
            + "|Unknown driver|[Uu]nknown audio driver"),
    /** A device, or a descriptor of one; something that draws or sounds. */
    NO_DEVICE("no such host device|not accessible|Inappropriate ioctl|Failed to open /dev/vfio"
            + "|Could not open '/|cannot get SG_IO version|Operation not supported"
            + "|no drm render node|does not have OpenGL support|XDG_RUNTIME_DIR|pulseaudio: |pw\\.conf|blkio_connect"
            + "|is not a TPM device|vhost_set_owner failed|vhost-vsock: unable to set|failed to initialize vcard"),
    /** Somebody at the other end of a socket, or the network. */
    NOBODY_THERE("address resolution failed|[Ff]ailed to connect|Connection refused|Cannot assign requested address"
            + "|Network is unreachable|unable to parse addrs|Could not resolve host|Failed to send CMD_SET_DATAFD"),
    /** The emulator has fewer features than a processor. */
    NEEDS_KVM("KVM required|accelerator does not support|requires x2APIC|not allowed with this accelerator"
            + "|kernel irqchip|[Rr]equires KVM|not supported by this accelerator|only available with KVM"),
    /** What {@code <qemu:commandline>} passes on is an example, and no option. */
    PASSED_THROUGH("invalid option|Property 'ide-hd.prop1' not found|Could not open '(parameter|ARGUMENT)'"),
    /** The definition asks for what no QEMU 10 has, and libvirt's own command line, which is the same, would not start. */
    NO_SUCH_GUEST("Bus '[^']*' not found|memory hotplug is not enabled|single function device can't be populated"
            + "|does not contain a multicast address|Invalid tx_queue_size|phys-bits too low"
            + "|bus supports only 2 units|machine type does not support if=sd|fsdriver handle not found"
            + "|VIRTIO_F_IOMMU_PLATFORM was supported by neither");

    private final Pattern words;

    HostLack(String words) {
        this.words = Pattern.compile(words);
    }

    static Optional<HostLack> of(String message) {
        return Arrays.stream(values())
                .filter(lack -> lack.words.matcher(message).find())
                .findFirst();
    }
}
