package org.qmp4j.examples.vm.verb;

import java.io.IOException;
import java.util.concurrent.CompletionStage;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.examples.vm.console.ConsoleLink;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.state.LiveRecord;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vm start}. */
@Command(name = "start", description = "starts a domain; its guest lives on when this call has ended")
public final class StartVerb extends DomainVerb {
    @Option(names = "--paused", description = "does not let its virtual CPUs run yet")
    private boolean paused;

    @Option(names = "--console", description = "shows its first serial port, from its first byte")
    private boolean console;

    @Option(names = "--validate", description = "only if its images are what its definition says (vm chain)")
    private boolean validate;

    public StartVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        String what = "starting " + DomainText.name(domain);
        LiveRecord live = call.job(what, () -> start(supervisor, domain));
        After after = console ? console(call, domain) : After.DONE;
        call.report().result(() -> DomainText.done(domain, text(live)), () -> DomainText.json(domain));
        return after;
    }

    private CompletionStage<LiveRecord> start(Supervisor supervisor, Domain domain) {
        boolean stands = paused || console;
        if (validate) {
            return supervisor.backingChains().startValidated(domain, stands);
        }
        return stands ? domain.startPaused() : domain.start();
    }

    /** Whoever wants to see the first byte has to be there before the guest runs. */
    private After console(Call call, Domain domain) throws Exception {
        ConsoleLink link = ConsoleVerb.connect(domain, ConsoleVerb.FIRST);
        try {
            if (!paused) {
                call.job("resuming " + DomainText.name(domain), domain::resume);
            }
        } catch (Exception e) {
            close(link, e);
            throw e;
        }
        return () -> ConsoleVerb.talk(call, link, ConsoleVerb.LINGER, false);
    }

    private static void close(ConsoleLink link, Exception failure) {
        try {
            link.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private static String text(LiveRecord live) {
        return "started: pid " + live.proof().process().pid() + ", QEMU " + DomainText.version(live) + ", "
                + live.qemu().accelerator();
    }
}
