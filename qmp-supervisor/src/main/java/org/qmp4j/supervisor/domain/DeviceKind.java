package org.qmp4j.supervisor.domain;

/** The kinds of devices, in the order in which libvirt writes them. */
public enum DeviceKind {
    DISK("disk"),
    CONTROLLER("controller"),
    LEASE("lease"),
    FILESYSTEM("filesystem"),
    INTERFACE("interface"),
    SMARTCARD("smartcard"),
    SERIAL("serial"),
    PARALLEL("parallel"),
    CONSOLE("console"),
    CHANNEL("channel"),
    INPUT("input"),
    TPM("tpm"),
    GRAPHICS("graphics"),
    SOUND("sound"),
    AUDIO("audio"),
    VIDEO("video"),
    HOSTDEV("hostdev"),
    REDIRDEV("redirdev"),
    REDIRFILTER("redirfilter"),
    HUB("hub"),
    WATCHDOG("watchdog"),
    MEMBALLOON("memballoon"),
    RNG("rng"),
    NVRAM("nvram"),
    PANIC("panic"),
    SHMEM("shmem"),
    MEMORY("memory"),
    IOMMU("iommu"),
    VSOCK("vsock"),
    CRYPTO("crypto"),
    PSTORE("pstore");

    private final String element;

    DeviceKind(String element) {
        this.element = element;
    }

    /** The name of the element in the XML. */
    public String element() {
        return element;
    }
}
