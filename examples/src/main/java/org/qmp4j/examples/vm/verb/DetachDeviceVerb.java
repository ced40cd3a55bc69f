package org.qmp4j.examples.vm.verb;

import java.nio.file.Path;
import java.time.Duration;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.hotplug.Affects;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vm detach-device}. */
@Command(name = "detach-device", description = "takes a device away, if the guest lets go of it")
public final class DetachDeviceVerb extends ChangeVerb {
    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description = "<disk>, <interface> or <channel> as in a definition; - is standard input")
    private Path file = Path.of("-");

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "how long the guest may take to let go of it (default: ${DEFAULT-VALUE})")
    private int timeout = 20;

    public DetachDeviceVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        Affects affects = affects();
        String xml = XmlFile.read(file, call.in());
        return change(
                call,
                domain,
                "gave its device away",
                () -> supervisor.hotplug().detach(domain, xml, affects, Duration.ofSeconds(timeout)));
    }
}
