package org.qmp4j.examples.vm.verb;

import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;

/** {@code vm managedsave-remove}. */
@Command(name = "managedsave-remove", description = "forgets what the next start would go on from: it boots")
public final class ManagedsaveRemoveVerb extends DomainVerb {
    public ManagedsaveRemoveVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        boolean there = call.job(
                "forgetting the saved state of " + DomainText.name(domain),
                () -> supervisor.saveImages().removeManagedSave(domain));
        call.report()
                .result(
                        () -> DomainText.done(domain, there ? "its saved state is gone" : "it has no saved state"),
                        () -> DomainText.json(domain).put("removed", there));
        return After.DONE;
    }
}
