package org.qmp4j.examples.vm.verb;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.cookie.ActualCpu;
import org.qmp4j.supervisor.cookie.CpuDifference;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;

/** {@code vm cpu-compare}. */
@Command(
        name = "cpu-compare",
        description = "says how the CPU that a guest has differs from the one that it was to have")
public final class CpuCompareVerb extends DomainVerb {
    public CpuCompareVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) {
        Optional<ActualCpu> actual = supervisor.guestCpus().actual(domain);
        Optional<CpuDifference> difference = supervisor.guestCpus().difference(domain);
        call.report()
                .result(
                        () -> actual.isEmpty() || difference.isEmpty()
                                ? "The CPU of domain " + DomainText.name(domain)
                                        + " is not known: it does not run, or QEMU did not tell"
                                : text(actual.get(), difference.get()),
                        () -> json(domain, actual, difference));
        return After.DONE;
    }

    private static String text(ActualCpu actual, CpuDifference difference) {
        return difference.isNone()
                ? "CPU " + actual.model() + " with all that was asked for ("
                        + actual.features().size() + " features)"
                : "CPU " + actual.model() + "\nMissing: " + difference.missing() + "\nExtra:   " + difference.extra()
                        + "\nOf the missing, QEMU or this host cannot do: " + difference.blocked();
    }

    private static ObjectNode json(Domain domain, Optional<ActualCpu> actual, Optional<CpuDifference> difference) {
        ObjectNode json = DomainText.json(domain)
                .put("model", actual.map(ActualCpu::model).orElse(null));
        add(json, "missing", difference.map(CpuDifference::missing));
        add(json, "extra", difference.map(CpuDifference::extra));
        add(json, "blocked", difference.map(CpuDifference::blocked));
        return json;
    }

    private static void add(ObjectNode json, String key, Optional<Set<String>> names) {
        if (names.isEmpty()) {
            json.putNull(key);
        } else {
            ArrayNode array = json.putArray(key);
            names.get().forEach(array::add);
        }
    }
}
