package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.qmp4j.supervisor.domain.CpuDef.TopologyDef;
import org.qmp4j.supervisor.domain.VcpusDef;
import org.qmp4j.supervisor.launch.LaunchPlan;

/** The virtual CPUs, and how they are grouped. */
final class SmpArgs {
    private SmpArgs() {}

    static void add(LaunchPlan plan, List<QemuOption> options) {
        VcpusDef vcpus = plan.vcpus();
        TopologyDef topology = plan.board().topology();
        OptionText text = OptionText.first(Integer.toString(vcpus.atBoot()))
                .and("maxcpus", vcpus.atBoot() == vcpus.max() ? null : vcpus.max());
        if (topology == null) {
            text.and("sockets", vcpus.max()).and("cores", 1).and("threads", 1);
        } else {
            text.and("sockets", topology.sockets())
                    .and("dies", topology.dies())
                    .and("clusters", plan.board().clusters() ? topology.clusters() : null)
                    .and("cores", topology.cores())
                    .and("threads", topology.threads());
        }
        options.add(QemuOption.of("-smp", text));
    }
}
