package org.qmp4j.examples.vm.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.qmp4j.supervisor.capabilities.QemuCapabilities;
import org.qmp4j.supervisor.capabilities.QemuProbe;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;

/** QEMU itself: whether it runs, and what it can use here. It is asked anew, whatever an earlier call has kept. */
final class EmulatorCheck {
    private EmulatorCheck() {}

    static List<Finding> look(Path emulator) {
        QemuCapabilities can;
        try {
            can = new QemuProbe().probe(emulator.toString());
        } catch (UnsupportedConfigurationException e) {
            return List.of(Finding.problem(
                    "qemu", e.reason(), "install qemu-system-x86, or name a binary with --emulator or QMP4J_QEMU"));
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.ok("qemu", emulator + " is QEMU " + can.version()));
        findings.add(
                can.kvm()
                        ? Finding.ok("kvm", can.kvmReason())
                        : Finding.warning(
                                "kvm",
                                "guests are emulated, which is slow: " + can.kvmReason(),
                                "load kvm_intel or kvm_amd, and let this user open /dev/kvm (group kvm)"));
        findings.add(
                can.seccomp()
                        ? Finding.ok("sandbox", "QEMU can give up system calls that it does not need")
                        : Finding.warning(
                                "sandbox",
                                "this QEMU was built without seccomp: guests that break out of it have its rights",
                                "use a QEMU with seccomp, such as a distribution's own"));
        return findings;
    }
}
