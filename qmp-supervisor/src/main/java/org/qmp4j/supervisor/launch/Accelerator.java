package org.qmp4j.supervisor.launch;

/** What runs the guest's instructions. */
public enum Accelerator {
    KVM("kvm"),
    TCG("tcg");

    private final String id;

    Accelerator(String id) {
        this.id = id;
    }

    /** QEMU's name for it. */
    public String id() {
        return id;
    }
}
