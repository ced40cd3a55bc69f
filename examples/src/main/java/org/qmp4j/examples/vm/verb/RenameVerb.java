package org.qmp4j.examples.vm.verb;

import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vm domrename}, which virsh does for stopped domains alone. */
@Command(
        name = "rename",
        aliases = "domrename",
        description = "gives a domain another name, whether it runs or not; ps shows the old one until its next start")
public final class RenameVerb extends DomainVerb {
    @Parameters(index = "1", paramLabel = "NAME", description = "the new name")
    private String name = "";

    public RenameVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        String before = DomainText.name(domain);
        call.job("renaming " + before, () -> supervisor.rename(domain, name));
        call.report()
                .result(
                        () -> "Domain " + before + " is " + DomainText.name(domain) + " now",
                        () -> DomainText.json(domain));
        return After.DONE;
    }
}
