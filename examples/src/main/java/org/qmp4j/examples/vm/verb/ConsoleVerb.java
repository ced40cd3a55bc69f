package org.qmp4j.examples.vm.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeSet;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.examples.vm.call.CallException;
import org.qmp4j.examples.vm.call.Code;
import org.qmp4j.examples.vm.console.ConsoleLink;
import org.qmp4j.examples.vm.console.ConsoleRun;
import org.qmp4j.examples.vm.console.ConsoleTerminal;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.state.LiveRecord;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vm console}: the domain itself is let go of while it lasts. */
@Command(
        name = "console",
        description =
                "connects to a serial port or channel; at a terminal Ctrl-] leaves, between pipes the end of the input")
public final class ConsoleVerb extends DomainVerb {
    static final String FIRST = "serial0";
    static final Duration LINGER = Duration.ofSeconds(1);
    private static final Duration EVER = Duration.ofDays(365);

    @Option(
            names = "--device",
            paramLabel = "ALIAS",
            description = "which one, as vm dominfo lists them (default: ${DEFAULT-VALUE})")
    private String device = FIRST;

    @Option(
            names = "--linger",
            paramLabel = "SECONDS",
            description = "between pipes: how long to listen on after the end of the input (default: ${DEFAULT-VALUE})")
    private long linger = LINGER.toSeconds();

    @Option(names = "--follow", description = "between pipes: until the guest's side ends")
    private boolean follow;

    public ConsoleVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        call.claim(domain);
        ConsoleLink link = connect(domain, device);
        return () -> talk(call, link, follow ? EVER : Duration.ofSeconds(linger), true);
    }

    static ConsoleLink connect(Domain domain, String device) throws IOException {
        Map<String, Path> sockets = domain.liveRecord().map(LiveRecord::sockets).orElse(Map.of());
        Path socket = sockets.get(device);
        if (socket == null || device.equals("vnc")) {
            throw new CallException(
                    Code.STATE,
                    "console of domain " + domain.definition().label() + ": it is " + domain.state()
                            + " and has no console " + device + ", of " + new TreeSet<>(sockets.keySet()),
                    "start it, or name one that it has with --device");
        }
        return ConsoleLink.open(socket);
    }

    static int talk(Call call, ConsoleLink open, Duration linger, boolean says) throws Exception {
        try (ConsoleLink link = open) {
            if (!ConsoleTerminal.isThere()) {
                ConsoleRun.pipes(link, call.in(), call.out(), linger);
                return 0;
            }
            if (says) {
                call.report().note("Connected; Ctrl-] leaves.");
            }
            ConsoleTerminal.run(link);
        }
        return 0;
    }
}
