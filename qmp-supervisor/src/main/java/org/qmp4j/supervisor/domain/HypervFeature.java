package org.qmp4j.supervisor.domain;

/** What a guest can be shown of Hyper-V, in the order of the XML. */
public enum HypervFeature {
    RELAXED("relaxed"),
    VAPIC("vapic"),
    SPINLOCKS("spinlocks"),
    VPINDEX("vpindex"),
    RUNTIME("runtime"),
    SYNIC("synic"),
    STIMER("stimer"),
    RESET("reset"),
    VENDOR_ID("vendor_id"),
    FREQUENCIES("frequencies"),
    REENLIGHTENMENT("reenlightenment"),
    TLBFLUSH("tlbflush"),
    IPI("ipi"),
    EVMCS("evmcs"),
    AVIC("avic"),
    EMSR_BITMAP("emsr_bitmap"),
    XMM_INPUT("xmm_input");

    private final String id;

    HypervFeature(String id) {
        this.id = id;
    }

    /** The word in the XML. */
    public String id() {
        return id;
    }
}
