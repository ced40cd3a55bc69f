package org.qmp4j.examples.vm.verb;

import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Parameters;

/** A verb about one domain, which is let go of again when it is done. */
abstract class DomainVerb extends Verb {
    @Parameters(index = "0", paramLabel = "DOMAIN", description = "name or uuid of the domain")
    private String domain = "";

    DomainVerb(Call call) {
        super(call);
    }

    @Override
    final int run(Call call) throws Exception {
        After after;
        try (Supervisor supervisor = call.open()) {
            after = run(call, supervisor, call.only(supervisor, domain));
        }
        return after.run();
    }

    /** Does it. @return what is left to do when the domain has been let go of */
    abstract After run(Call call, Supervisor supervisor, Domain domain) throws Exception;

    /** What a call does last, when others can have the domain already. */
    @FunctionalInterface
    interface After {
        /** Nothing is left to do. */
        After DONE = () -> 0;

        /** Does it. @return the exit code */
        int run() throws Exception;
    }
}
