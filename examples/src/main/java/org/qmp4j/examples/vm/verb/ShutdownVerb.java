package org.qmp4j.examples.vm.verb;

import java.time.Duration;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.StopLadder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vm shutdown}. */
@Command(
        name = "shutdown",
        description = "presses the power button and waits; a guest that does not go in time is ended all the same")
public final class ShutdownVerb extends DomainVerb {
    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "how long the guest may take before its process is ended (default: ${DEFAULT-VALUE})")
    private int timeout = 60;

    public ShutdownVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        StopLadder ladder = StopLadder.gentle().withPowerdown(Duration.ofSeconds(timeout));
        StopText.stop(call, domain, "shutdown", "shut down", ladder);
        return After.DONE;
    }
}
