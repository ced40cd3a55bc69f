package org.qmp4j.examples.vm.verb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.examples.vm.call.CallException;
import org.qmp4j.examples.vm.call.Code;
import org.qmp4j.message.QmpJson;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.IoLimit;
import org.qmp4j.supervisor.domain.IoTuneDef;
import org.qmp4j.supervisor.hotplug.Affects;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vm blkdeviotune}. */
@Command(
        name = "blkdeviotune",
        description = "sets how much a disk may do; tells it where nothing is set. 0 takes a limit away")
public final class BlkdeviotuneVerb extends ChangeVerb {
    @Parameters(index = "1", paramLabel = "TARGET", description = "the disk, such as vda")
    private String target = "";

    @Option(names = "--group-name", paramLabel = "NAME", description = "disks of one group share their limits")
    private @Nullable String group;

    private final Map<IoLimit, Long> limits = new EnumMap<>(IoLimit.class);

    public BlkdeviotuneVerb(Call call) {
        super(call);
    }

    /** An option for each limit, by virsh's name: {@code --total-bytes-sec} and so on. */
    @Spec
    void options(CommandSpec spec) {
        for (IoLimit limit : IoLimit.values()) {
            spec.addOption(OptionSpec.builder(option(limit))
                    .paramLabel("N")
                    .type(Long.class)
                    .description(limit.base().isEmpty() ? "bytes or operations" : "of a burst")
                    .setter(new picocli.CommandLine.Model.ISetter() {
                        @Override
                        @SuppressWarnings("unchecked")
                        public <T> T set(T value) {
                            if (value != null) {
                                limits.put(limit, (Long) value);
                            }
                            return value;
                        }
                    })
                    .build());
        }
    }

    private static String option(IoLimit limit) {
        return "--" + limit.id().replace('_', '-').toLowerCase(Locale.ROOT);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        Affects affects = affects();
        if (!limits.isEmpty() || group != null) {
            return change(
                    call,
                    domain,
                    "has its disk limited",
                    () -> supervisor.hotplug().setIoTune(domain, target, limits, group, affects));
        }
        boolean defined = affects == Affects.CONFIG || affects == Affects.PERSISTENT;
        DomainDef shown =
                defined ? domain.definition() : domain.liveDefinition().orElseGet(domain::definition);
        ObjectNode json = json(iotune(shown));
        call.report()
                .result(
                        () -> json.properties().stream()
                                .map(member -> String.format(
                                        "%-28s %s",
                                        member.getKey(), member.getValue().asText()))
                                .collect(Collectors.joining("\n")),
                        () -> json);
        return After.DONE;
    }

    private IoTuneDef iotune(DomainDef domain) {
        return domain.devices().disks().stream()
                .filter(disk -> disk.target().dev().equals(target))
                .map(disk -> disk.iotune())
                .findFirst()
                .orElseThrow(() -> new CallException(
                        Code.OPERATION, "there is no disk " + target, "vm dumpxml shows the disks it has"));
    }

    private static ObjectNode json(IoTuneDef iotune) {
        ObjectNode json = QmpJson.object();
        for (IoLimit limit : IoLimit.values()) {
            json.put(limit.id(), iotune.of(limit));
        }
        return json.put("group_name", iotune.group());
    }
}
