package org.qmp4j.examples.vm.verb;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.examples.vm.call.Table;
import org.qmp4j.message.QmpJson;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vm list}. */
@Command(name = "list", description = "lists the domains that have a process, or may have one")
public final class ListVerb extends Verb {
    @Option(names = "--all", description = "those that are stopped too")
    private boolean all;

    @Option(names = "--inactive", description = "those that are stopped alone")
    private boolean inactive;

    @Option(names = "--name", description = "names alone, one a line")
    private boolean nameOnly;

    public ListVerb(Call call) {
        super(call);
    }

    @Override
    int run(Call call) throws Exception {
        try (Supervisor supervisor = call.open()) {
            List<Domain> domains = supervisor.domains().stream()
                    .filter(domain -> all || DomainText.isActive(domain) != inactive)
                    .sorted(Comparator.comparing(domain -> domain.definition().name()))
                    .toList();
            call.report().result(() -> nameOnly ? names(domains) : table(domains), () -> {
                ArrayNode rows = QmpJson.mapper().createArrayNode();
                domains.forEach(domain -> rows.add(DomainText.json(domain)));
                return rows;
            });
        }
        return 0;
    }

    private static String names(List<Domain> domains) {
        return domains.stream().map(domain -> domain.definition().name()).collect(Collectors.joining("\n"));
    }

    private static String table(List<Domain> domains) {
        Table table = new Table("PID", "Name", "State", "QEMU", "UUID");
        for (Domain domain : domains) {
            table.row(
                    DomainText.pid(domain),
                    domain.definition().name(),
                    DomainText.state(domain),
                    DomainText.version(domain),
                    domain.uuid().toString());
        }
        return table.toString();
    }
}
