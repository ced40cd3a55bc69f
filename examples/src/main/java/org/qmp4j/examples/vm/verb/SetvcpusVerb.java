package org.qmp4j.examples.vm.verb;

import java.time.Duration;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.examples.vm.call.CallException;
import org.qmp4j.examples.vm.call.Code;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.hotplug.Affects;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vm setvcpus}. */
@Command(name = "setvcpus", description = "sets how many virtual CPUs a guest has, up to what it has room for")
public final class SetvcpusVerb extends ChangeVerb {
    @Parameters(index = "1", paramLabel = "COUNT", description = "how many there are to be")
    private int count;

    @Option(names = "--maximum", description = "sets how many there can be, which takes --config")
    private boolean maximum;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "how long the guest may take to let go of each one (default: ${DEFAULT-VALUE})")
    private int timeout = 20;

    public SetvcpusVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        Affects affects = affects();
        if (maximum && affects != Affects.CONFIG) {
            throw new CallException(
                    Code.USAGE, "--maximum changes the next start alone", "give --config with --maximum");
        }
        return change(
                call,
                domain,
                "has its virtual CPUs set",
                () -> maximum
                        ? supervisor.hotplug().setMaximumVcpus(domain, count)
                        : supervisor.hotplug().setVcpus(domain, count, affects, Duration.ofSeconds(timeout)));
    }
}
