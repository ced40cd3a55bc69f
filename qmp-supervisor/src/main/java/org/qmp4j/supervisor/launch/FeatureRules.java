package org.qmp4j.supervisor.launch;

import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.FeaturesDef;
import org.qmp4j.supervisor.domain.FeaturesDef.SmmDef;
import org.qmp4j.supervisor.domain.MachineFamily;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;

/** Which hypervisor features go with which machine and which accelerator. */
final class FeatureRules {
    private FeatureRules() {}

    /** The features of a domain, if it can have them. */
    static FeaturesDef checked(DomainDef domain, Accelerator accelerator) {
        FeaturesDef features = domain.features();
        boolean q35 = domain.os().family() == MachineFamily.Q35;
        SmmDef smm = features.smm();
        require(
                !Boolean.TRUE.equals(features.vmport()) || !Boolean.FALSE.equals(features.ps2()),
                "vmport",
                "it needs the ps2 feature, which is switched off");
        require(smm == null || q35, "smm", "it needs a q35 machine");
        require(smm == null || smm.tsegMib() == null || smm.on(), "smm/tseg", "it needs <smm state='on'>");
        require(
                features.ioapic() == null || accelerator == Accelerator.KVM,
                "ioapic",
                "its driver can be chosen with KVM only, and this start does not have it");
        require(
                features.kvm() == null
                        || features.kvm().dirtyRing() == null
                        || !features.kvm().dirtyRing().on()
                        || accelerator == Accelerator.KVM,
                "kvm/dirty-ring",
                "it needs KVM, and this start does not have it");
        require(
                features.tcgTbCacheMib() == null || accelerator == Accelerator.TCG,
                "tcg/tb-cache",
                "it is for guests of type 'qemu', which KVM does not run");
        return features;
    }

    private static void require(boolean met, String feature, String otherwise) {
        if (!met) {
            throw new UnsupportedConfigurationException("/domain/features/" + feature, otherwise);
        }
    }
}
