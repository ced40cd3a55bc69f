package org.qmp4j.supervisor.preflight;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.qmp4j.supervisor.capabilities.CpuProbe;
import org.qmp4j.supervisor.commandline.CpuOption;
import org.qmp4j.supervisor.cookie.ActualCpu;
import org.qmp4j.supervisor.cookie.CpuDifference;
import org.qmp4j.supervisor.guestcpu.GuestCpus;
import org.qmp4j.supervisor.launch.Accelerator;
import org.qmp4j.supervisor.launch.LaunchPlan;
import org.qmp4j.supervisor.monitor.CpuMonitor;
import org.qmp4j.supervisor.preflight.PreflightFinding.Check;

/** The CPU that a guest would get, held against the one that it had, or that it is asked to have. */
record CpuCheck(CpuProbe probe, List<PreflightFinding> findings) {
    private static final String WHERE = "/domain/cpu";

    /** @return how it differs; empty when QEMU could not be asked, or has no say in it */
    Optional<CpuDifference> look(Candidate guest, LaunchPlan plan, List<String> argv) {
        Optional<CpuOption> option = CpuOption.of(argv);
        if (option.isEmpty()) {
            return Optional.empty();
        }
        ActualCpu would;
        try {
            would = ask(plan, option.get(), CpuOption.words(argv).orElseThrow());
        } catch (IOException e) {
            findings.add(PreflightFinding.warning(
                    Check.CPU,
                    WHERE,
                    plan.emulator() + " could not be asked for CPU "
                            + option.get().model() + ": " + e.getMessage(),
                    "see whether it has that model: " + plan.emulator() + " -cpu help"));
            return Optional.empty();
        }
        boolean kvm = plan.accelerator().accelerator() == Accelerator.KVM;
        ActualCpu had = guest.had();
        if (had != null) {
            CpuDifference difference = had.to(would);
            complain(difference, "the guest had, and goes on with");
            return Optional.of(difference);
        }
        CpuDifference judged = GuestCpus.judged(guest.definition().cpu(), kvm, would);
        complain(judged, "its definition asks for");
        return Optional.of(judged.isNone() ? would.unblocked().to(would) : judged);
    }

    private ActualCpu ask(LaunchPlan plan, CpuOption option, String words) throws IOException {
        CpuProbe.Answer answer = probe.ask(new CpuProbe.Question(
                plan.emulator(),
                plan.machine(),
                plan.accelerator().accelerator().name().toLowerCase(Locale.ROOT),
                words,
                CpuMonitor.expansion(option.model(), option.properties())));
        Set<String> blocked = CpuMonitor.names(answer.unavailable());
        Set<String> has = new TreeSet<>(CpuMonitor.enabled(answer.expanded()));
        has.removeAll(blocked);
        return new ActualCpu(option.model(), has, blocked);
    }

    private void complain(CpuDifference difference, String which) {
        if (difference.isNone()) {
            return;
        }
        findings.add(PreflightFinding.problem(
                Check.CPU,
                WHERE,
                "not the CPU that " + which + ": missing " + difference.missing()
                        + " (of these QEMU or the host cannot do " + difference.blocked() + "), extra "
                        + difference.extra(),
                "use the host and the QEMU that it was made with; one that boots anew may have another <cpu>"));
    }
}
