package org.qmp4j.supervisor.preflight;

import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.cookie.ActualCpu;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.vm.Trial;

/**
 * A guest that is thought of as started.
 *
 * @param subject what was looked at
 * @param definition what its process would be, with uuid and emulator
 * @param way how it would come to run
 * @param directory where its files would be; nothing need be there
 * @param had the CPU that it had, which it must have again; null when that is not known
 */
record Candidate(
        PreflightReport.Subject subject,
        DomainDef definition,
        Trial.Way way,
        DomainDirectory directory,
        @Nullable ActualCpu had) {
    Candidate with(DomainDef other) {
        return new Candidate(subject, other, way, directory, had);
    }

    String emulator() {
        return String.valueOf(definition.devices().emulator());
    }
}
