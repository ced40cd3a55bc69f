package org.qmp4j.supervisor.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.qmp4j.supervisor.domain.ControllerDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.IoThreadsDef.ThreadDef;
import org.qmp4j.supervisor.domain.NumaDef;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;

/** What controllers name of the rest of the domain has to be there: I/O threads and NUMA nodes. */
final class ControllerNeeds {
    private ControllerNeeds() {}

    static void check(DomainDef domain) {
        Set<Integer> threads =
                domain.resources().iothreads().all().stream().map(ThreadDef::id).collect(Collectors.toSet());
        NumaDef numa = domain.cpu() == null ? null : domain.cpu().numa();
        int nodes = numa == null ? 0 : numa.cells().size();
        List<ControllerDef> controllers = domain.devices().controllers();
        for (ControllerDef controller : controllers) {
            List<Integer> named = new ArrayList<>();
            controller.driver().iothreads().forEach(thread -> named.add(thread.id()));
            if (controller.driver().iothread() != null) {
                named.add(controller.driver().iothread());
            }
            for (int thread : named) {
                if (!threads.contains(thread)) {
                    throw complaint(controller, controllers, "/driver", "there is no I/O thread " + thread);
                }
            }
            Integer node = controller.pci().target().node();
            if (node != null && node >= nodes) {
                throw complaint(controller, controllers, "/target/node", "the guest has no NUMA node " + node);
            }
        }
    }

    private static UnsupportedConfigurationException complaint(
            ControllerDef controller, List<ControllerDef> controllers, String below, String reason) {
        return new UnsupportedConfigurationException(DevicePath.of(controller, controllers) + below, reason);
    }
}
