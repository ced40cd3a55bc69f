package org.qmp4j.examples.vm.verb;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.message.QmpJson;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.stats.StatsGroup;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vm domstats}. */
@Command(
        name = "domstats",
        description = "figures of domains, all of them if none is named; a guest that hangs is not waited for")
public final class DomstatsVerb extends Verb {
    @Parameters(arity = "0..*", paramLabel = "DOMAIN", description = "names or uuids")
    private List<String> names = List.of();

    @Option(names = "--cpu-total", description = "the time of its process")
    private boolean cpu;

    @Option(names = "--vcpu", description = "the time of each virtual CPU")
    private boolean vcpu;

    @Option(names = "--balloon", description = "its memory")
    private boolean balloon;

    @Option(names = "--interface", description = "its network cards")
    private boolean interfaces;

    @Option(names = "--block", description = "its disks")
    private boolean block;

    @Option(names = "--dirtyrate", description = "how fast it writes to its memory, if that was measured")
    private boolean dirtyRate;

    @Option(names = "--raw", description = "numbers alone; remarks go to standard error")
    private boolean raw;

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "how long the slowest guest may take (1)")
    private double timeout = 1;

    public DomstatsVerb(Call call) {
        super(call);
    }

    private Set<StatsGroup> groups() {
        Set<StatsGroup> groups = EnumSet.noneOf(StatsGroup.class);
        add(groups, cpu, StatsGroup.CPU);
        add(groups, vcpu, StatsGroup.VCPU);
        add(groups, balloon, StatsGroup.BALLOON);
        add(groups, interfaces, StatsGroup.INTERFACE);
        add(groups, block, StatsGroup.BLOCK);
        add(groups, dirtyRate, StatsGroup.DIRTY_RATE);
        return groups.isEmpty() ? EnumSet.allOf(StatsGroup.class) : groups;
    }

    private static void add(Set<StatsGroup> groups, boolean wanted, StatsGroup group) {
        if (wanted) {
            groups.add(group);
        }
    }

    @Override
    int run(Call call) throws Exception {
        Set<StatsGroup> groups = groups();
        try (Supervisor supervisor = call.open()) {
            List<Domain> domains = names.isEmpty()
                    ? supervisor.domains().stream()
                            .sorted(Comparator.comparing(
                                    domain -> domain.definition().name()))
                            .toList()
                    : names.stream().map(supervisor::domain).toList();
            Duration deadline = Duration.ofMillis(Math.round(timeout * 1000));
            List<StatsText> all = call.await("reading figures", supervisor.stats(domains, groups, deadline)).stream()
                    .map(one -> new StatsText(one, groups))
                    .toList();
            call.report()
                    .result(
                            () -> all.stream()
                                    .map(one -> one.text(raw))
                                    .collect(Collectors.joining(System.lineSeparator() + System.lineSeparator())),
                            () -> {
                                ArrayNode rows = QmpJson.mapper().createArrayNode();
                                all.forEach(one -> rows.add(one.json()));
                                return rows;
                            });
            if (raw) {
                all.forEach(one ->
                        one.remarks().forEach(remark -> call.report().note("'" + one.name() + "' " + remark)));
            }
        }
        return 0;
    }
}
