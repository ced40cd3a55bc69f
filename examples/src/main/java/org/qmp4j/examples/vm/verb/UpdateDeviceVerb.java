package org.qmp4j.examples.vm.verb;

import java.nio.file.Path;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.hotplug.Affects;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vm update-device}. */
@Command(
        name = "update-device",
        description = "puts another medium into a CD drive; with --config any device may be another one")
public final class UpdateDeviceVerb extends ChangeVerb {
    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description = "<disk>, <interface> or <channel> as in a definition; - is standard input")
    private Path file = Path.of("-");

    @Option(names = "--force", description = "opens the tray although the guest has locked it")
    private boolean force;

    public UpdateDeviceVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        Affects affects = affects();
        String xml = XmlFile.read(file, call.in());
        return change(
                call,
                domain,
                "has its device changed",
                () -> supervisor.hotplug().update(domain, xml, affects, force));
    }
}
