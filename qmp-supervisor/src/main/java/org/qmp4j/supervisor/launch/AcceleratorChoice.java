package org.qmp4j.supervisor.launch;

import org.qmp4j.supervisor.capabilities.QemuCapabilities;
import org.qmp4j.supervisor.domain.DomainType;

/**
 * The accelerator of one start; what was asked for is in the definition, this is what it gets.
 *
 * @param accelerator what it gets
 * @param reason why, for the live record and for people
 */
public record AcceleratorChoice(Accelerator accelerator, String reason) {
    static AcceleratorChoice of(DomainType asked, QemuCapabilities capabilities) {
        if (asked == DomainType.QEMU) {
            return new AcceleratorChoice(Accelerator.TCG, "the definition asks for type 'qemu'");
        }
        if (capabilities.kvm()) {
            return new AcceleratorChoice(Accelerator.KVM, capabilities.kvmReason());
        }
        return new AcceleratorChoice(
                Accelerator.TCG, "type 'kvm' was asked for, but KVM cannot be used: " + capabilities.kvmReason());
    }
}
