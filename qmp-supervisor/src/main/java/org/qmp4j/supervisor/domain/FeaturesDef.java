package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/**
 * Hypervisor features ({@code <features>}); null leaves a feature to QEMU and the machine type.
 *
 * @param acpi whether the guest has ACPI; without it there is no power button to press
 * @param apic kept for the XML, as a guest of these machines has an APIC anyway, but for its end-of-interrupt switch
 * @param pae kept for the XML: these guests have it anyway
 * @param hap kept for the XML: nested paging is the host's affair
 * @param hyperv what the guest is shown of Hyper-V
 * @param kvm what KVM does for the guest
 * @param pvspinlock paravirtual spinlocks
 * @param pmu performance counters
 * @param vmport the port by which a guest finds VMware
 * @param smm system management mode
 * @param ioapic who emulates the I/O APIC
 * @param vmcoreinfo the device by which a guest tells where its crash notes are
 * @param tcgTbCacheMib the translation cache of TCG, in MiB
 * @param ps2 keyboard and mouse controller
 */
public record FeaturesDef(
        boolean acpi,
        @Nullable ApicDef apic,
        boolean pae,
        boolean hap,
        @Nullable HypervDef hyperv,
        @Nullable KvmFeaturesDef kvm,
        @Nullable Boolean pvspinlock,
        @Nullable Boolean pmu,
        @Nullable Boolean vmport,
        @Nullable SmmDef smm,
        @Nullable IoapicDriver ioapic,
        @Nullable Boolean vmcoreinfo,
        @Nullable Long tcgTbCacheMib,
        @Nullable Boolean ps2) {
    /** No feature is asked for. */
    public static final FeaturesDef NONE =
            new FeaturesDef(false, null, false, false, null, null, null, null, null, null, null, null, null, null);

    /**
     * {@code <apic>}.
     *
     * @param eoi whether the end of an interrupt is signalled without leaving the guest
     */
    public record ApicDef(@Nullable Boolean eoi) {}

    /**
     * {@code <smm>}.
     *
     * @param on whether the guest has it
     * @param tsegMib size of its memory in MiB
     */
    public record SmmDef(boolean on, @Nullable Long tsegMib) {}

    /** The same, with that I/O APIC. */
    public FeaturesDef withIoapic(IoapicDriver next) {
        return new FeaturesDef(
                acpi, apic, pae, hap, hyperv, kvm, pvspinlock, pmu, vmport, smm, next, vmcoreinfo, tcgTbCacheMib, ps2);
    }

    /** The same, with that system management mode. */
    public FeaturesDef withSmm(SmmDef next) {
        return new FeaturesDef(
                acpi,
                apic,
                pae,
                hap,
                hyperv,
                kvm,
                pvspinlock,
                pmu,
                vmport,
                next,
                ioapic,
                vmcoreinfo,
                tcgTbCacheMib,
                ps2);
    }

    /** Who emulates the I/O APIC. */
    public enum IoapicDriver {
        KVM,
        QEMU
    }
}
