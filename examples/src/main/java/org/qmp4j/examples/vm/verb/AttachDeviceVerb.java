package org.qmp4j.examples.vm.verb;

import java.nio.file.Path;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.hotplug.Affects;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vm attach-device}. */
@Command(name = "attach-device", description = "plugs a device in: a virtio disk, a network card, a channel")
public final class AttachDeviceVerb extends ChangeVerb {
    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description = "<disk>, <interface> or <channel> as in a definition; - is standard input")
    private Path file = Path.of("-");

    public AttachDeviceVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        Affects affects = affects();
        String xml = XmlFile.read(file, call.in());
        return change(call, domain, "got its device", () -> supervisor.hotplug().attach(domain, xml, affects));
    }
}
