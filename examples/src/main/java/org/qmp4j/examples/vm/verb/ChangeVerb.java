package org.qmp4j.examples.vm.verb;

import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.hotplug.Affects;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Mixin;

/** A verb that changes what a domain has: now, at its next start, or both. */
abstract class ChangeVerb extends DomainVerb {
    @Mixin
    private final AffectsOptions options = new AffectsOptions();

    ChangeVerb(Call call) {
        super(call);
    }

    Affects affects() {
        return options.affects();
    }

    /** Waits for the change and reports it. */
    static After change(Call call, Domain domain, String what, Supplier<CompletionStage<DomainDef>> change)
            throws Exception {
        call.job(what + " of " + DomainText.name(domain), change);
        call.report().result(() -> DomainText.done(domain, what), () -> DomainText.json(domain));
        return After.DONE;
    }

    @Override
    abstract After run(Call call, Supervisor supervisor, Domain domain) throws Exception;
}
