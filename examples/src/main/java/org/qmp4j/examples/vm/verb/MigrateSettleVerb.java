package org.qmp4j.examples.vm.verb;

import org.jspecify.annotations.Nullable;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.examples.vm.call.CallException;
import org.qmp4j.examples.vm.call.Code;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vm migrate-settle}. */
@Command(
        name = "migrate-settle",
        description = "says who has a guest whose migration was cut short when it had been handed over")
public final class MigrateSettleVerb extends DomainVerb {
    @Parameters(index = "1", arity = "0..1", paramLabel = "DESTURI", description = WhitherOptions.DESTURI)
    private @Nullable String uri;

    @Mixin
    private WhitherOptions where = new WhitherOptions();

    @Option(names = "--here", description = "it does not run there, and never will: it goes on here")
    private boolean here;

    @Option(names = "--there", description = "it runs there, or did: its process here is ended")
    private boolean there;

    public MigrateSettleVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        where.at(uri);
        boolean gone = settle(call, supervisor, domain);
        call.report()
                .result(
                        () -> DomainText.done(
                                domain, gone ? "goes on there, and has ended here" : "goes on here, and not there"),
                        () -> DomainText.named(domain).put("there", gone));
        return After.DONE;
    }

    private boolean settle(Call call, Supervisor supervisor, Domain domain) throws Exception {
        if (where.count() + (here ? 1 : 0) + (there ? 1 : 0) != 1) {
            throw new CallException(
                    Code.USAGE, "who says it is not clear", "name one of DESTURI, --to DIR, --here and --there");
        }
        String what = "settling who has " + DomainText.name(domain);
        if (here || there) {
            call.job(what, () -> supervisor.liveMigrations().confirm(domain, here));
            return there;
        }
        try (WhitherOptions.Goal other = where.open(call, domain.uuid())) {
            return call.job(what, () -> supervisor.liveMigrations().settle(domain, other.destination()));
        }
    }
}
