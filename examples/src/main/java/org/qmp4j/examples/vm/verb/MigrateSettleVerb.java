package org.qmp4j.examples.vm.verb;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vm migrate-settle}. */
@Command(
        name = "migrate-settle",
        description = "says who has a guest whose migration was cut short when it had been handed over")
public final class MigrateSettleVerb extends DomainVerb {
    @ArgGroup(multiplicity = "1")
    private Who who = new Who();

    /** Who is asked, or what is said. */
    static final class Who {
        @Option(names = "--to", paramLabel = "DIR", description = "asks the root that it was sent to, which decides")
        private @Nullable Path to;

        @Option(names = "--here", description = "it does not run there, and never will: it goes on here")
        private boolean here;

        @Option(names = "--there", description = "it runs there, or did: its process here is ended")
        private boolean there;
    }

    public MigrateSettleVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        boolean there = settle(call, supervisor, domain);
        call.report()
                .result(
                        () -> DomainText.done(
                                domain, there ? "goes on there, and has ended here" : "goes on here, and not there"),
                        () -> DomainText.gone(domain).put("there", there));
        return After.DONE;
    }

    private boolean settle(Call call, Supervisor supervisor, Domain domain) throws Exception {
        Path to = who.to;
        String what = "settling who has " + DomainText.name(domain);
        if (to == null) {
            boolean here = who.here;
            call.job(what, () -> supervisor.liveMigrations().confirm(domain, here));
            return who.there;
        }
        try (Supervisor other = call.open(to)) {
            return call.job(what, () -> supervisor.liveMigrations().settle(domain, other.liveMigrations()));
        }
    }
}
