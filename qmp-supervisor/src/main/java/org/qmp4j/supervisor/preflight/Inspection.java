package org.qmp4j.supervisor.preflight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qmp4j.supervisor.capabilities.CpuProbe;
import org.qmp4j.supervisor.capabilities.QemuCapabilities;
import org.qmp4j.supervisor.commandline.DeviceOption;
import org.qmp4j.supervisor.commandline.QemuCommandLine;
import org.qmp4j.supervisor.cookie.CpuDifference;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;
import org.qmp4j.supervisor.launch.LaunchPlan;
import org.qmp4j.supervisor.preflight.PreflightFinding.Check;
import org.qmp4j.supervisor.vm.Trial;

/** One look at a guest that is thought of as started: the same checks that a start makes, and those that QEMU itself would make. */
final class Inspection {
    /** Names that QEMU takes for others of its models. */
    private static final List<String> ALIASES = List.of("lsi", "ahci", "kvm-pci-assign");

    private final Trial trial;
    private final Candidate guest;
    private final List<PreflightFinding> findings = new ArrayList<>();

    /** @param before what was found already */
    Inspection(Trial trial, Candidate guest, List<PreflightFinding> before) {
        this.trial = trial;
        this.guest = guest;
        this.findings.addAll(before);
    }

    PreflightReport look() {
        QemuCapabilities qemu = null;
        try {
            qemu = trial.capabilities(guest.emulator());
        } catch (UnsupportedConfigurationException e) {
            findings.add(PreflightFinding.problem(
                    Check.EMULATOR, e.element(), e.reason(), "install it, or name another one in <emulator>"));
        }
        // files are there or not whatever the binary is
        Candidate whole = guest.with(new ImageCheck(trial, findings).look(guest.definition()));
        new HostCheck(findings).look(guest.definition());
        return qemu == null ? report(Optional.empty(), Optional.empty()) : look(qemu, whole);
    }

    private PreflightReport look(QemuCapabilities qemu, Candidate whole) {
        String machine = qemu.canonicalMachine(guest.definition().os().machine());
        if (!qemu.machines().isEmpty() && !qemu.machines().containsKey(machine)) {
            findings.add(PreflightFinding.problem(
                    Check.MACHINE,
                    "/domain/os/type/@machine",
                    "QEMU " + qemu.version() + " has no machine type " + machine,
                    "choose a binary that has it; a guest that boots anew may have another machine type"));
            return report(Optional.of(binary(qemu, machine, "", "")), Optional.empty());
        }
        Optional<LaunchPlan> plan = new PlanCheck(trial, findings).look(whole);
        if (plan.isEmpty()) {
            return report(Optional.of(binary(qemu, machine, "", "")), Optional.empty());
        }
        String accelerator = plan.get().accelerator().accelerator().name();
        String reason = plan.get().accelerator().reason();
        new MemoryCheck(trial, findings).look(whole, plan.get());
        new FirmwareCheck(findings).look(plan.get());
        QemuCommandLine line = QemuCommandLine.of(plan.get());
        devices(qemu, line);
        Optional<CpuDifference> cpu = new CpuCheck(new CpuProbe(), findings).look(guest, plan.get(), line.argv());
        return report(Optional.of(binary(qemu, machine, accelerator, reason)), cpu);
    }

    private void devices(QemuCapabilities qemu, QemuCommandLine line) {
        for (DeviceOption device : DeviceOption.of(line)) {
            String driver = device.driver();
            if (!qemu.devices().isEmpty() && !qemu.devices().contains(driver) && !ALIASES.contains(driver)) {
                findings.add(PreflightFinding.problem(
                        Check.DEVICE,
                        device.id().isEmpty() ? driver : device.id(),
                        "QEMU " + qemu.version() + " has no device '" + driver + "'",
                        "install the module that has it, choose another binary, or another model"));
            }
        }
    }

    private PreflightReport.Binary binary(QemuCapabilities qemu, String machine, String accelerator, String reason) {
        return new PreflightReport.Binary(
                guest.emulator(), qemu.version(), qemu.schema().commands().size(), machine, accelerator, reason);
    }

    private PreflightReport report(Optional<PreflightReport.Binary> binary, Optional<CpuDifference> cpu) {
        return new PreflightReport(
                guest.subject(),
                guest.definition().name(),
                binary,
                guest.definition().memory().totalKib(),
                cpu,
                findings);
    }
}
