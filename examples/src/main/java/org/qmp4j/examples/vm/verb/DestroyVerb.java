package org.qmp4j.examples.vm.verb;

import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.StopLadder;
import picocli.CommandLine.Command;

/** {@code vm destroy}. */
@Command(
        name = "destroy",
        description = "ends a guest's process at once, as if its power was cut; the definition stays")
public final class DestroyVerb extends DomainVerb {
    public DestroyVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        StopText.stop(call, domain, "destroy", "destroyed", StopLadder.abrupt());
        return After.DONE;
    }
}
