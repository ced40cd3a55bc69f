package org.qmp4j.examples.vm.verb;

import java.time.Duration;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vm reboot}. */
@Command(
        name = "reboot",
        description =
                "presses the power button, and lets the guest boot anew in the same process when it has powered down")
public final class RebootVerb extends DomainVerb {
    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "how long the guest may take to power down (default: ${DEFAULT-VALUE})")
    private int timeout = 60;

    public RebootVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        Duration patience = Duration.ofSeconds(timeout);
        call.job("reboot of " + DomainText.name(domain), patience, () -> domain.reboot(patience));
        call.report().result(() -> DomainText.done(domain, "boots anew"), () -> DomainText.json(domain));
        return After.DONE;
    }
}
