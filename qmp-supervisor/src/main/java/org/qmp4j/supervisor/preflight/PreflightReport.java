package org.qmp4j.supervisor.preflight;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qmp4j.supervisor.cookie.CpuDifference;

/**
 * What a start here would meet.
 *
 * @param subject what was looked at
 * @param name the name of the guest; empty when that could not be read
 * @param binary the QEMU that it would have; empty when it could not be asked
 * @param memoryKib the memory that it would have, in KiB
 * @param cpu how the CPU that it would get differs from the one that it had, or was asked for; empty when that could not be found out
 * @param findings what is in the way, or to be known
 */
public record PreflightReport(
        Subject subject,
        String name,
        Optional<Binary> binary,
        long memoryKib,
        Optional<CpuDifference> cpu,
        List<PreflightFinding> findings) {
    public PreflightReport {
        findings = List.copyOf(findings);
    }

    /**
     * What was looked at.
     *
     * @param kind what it is
     * @param source the domain's uuid, or the file; empty for a text
     */
    public record Subject(Kind kind, String source) {
        /** Kinds of them. */
        public enum Kind {
            /** A domain that is defined, and would boot. */
            DOMAIN,
            /** A domain that is defined, and would go on from the state that it keeps. */
            MANAGED_SAVE,
            /** A definition that is not defined. */
            XML,
            /** A file with the state of a guest. */
            IMAGE;

            /** The stable word of it. */
            public String id() {
                return name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }
    }

    /**
     * The QEMU that a guest would have.
     *
     * @param emulator its path
     * @param version its version, for people
     * @param commands how many commands its schema has
     * @param machine the machine type, concrete
     * @param accelerator what would run the guest; empty when that is not planned
     * @param acceleratorReason why, for people
     */
    public record Binary(
            String emulator,
            String version,
            int commands,
            String machine,
            String accelerator,
            String acceleratorReason) {}

    /** Whether nothing was found that a start would fail over. */
    public boolean possible() {
        return findings.stream().noneMatch(PreflightFinding::blocks);
    }
}
