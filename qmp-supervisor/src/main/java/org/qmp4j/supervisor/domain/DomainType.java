package org.qmp4j.supervisor.domain;

import java.util.Optional;

/** How the guest is to be run ({@code <domain type=…>}): with KVM, or with the emulator alone. */
public enum DomainType {
    KVM("kvm"),
    QEMU("qemu");

    private final String id;

    DomainType(String id) {
        this.id = id;
    }

    /** The word in the XML. */
    public String id() {
        return id;
    }

    /** The constant of that word, or empty when there is none. */
    public static Optional<DomainType> of(String id) {
        for (DomainType value : values()) {
            if (value.id.equals(id)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
