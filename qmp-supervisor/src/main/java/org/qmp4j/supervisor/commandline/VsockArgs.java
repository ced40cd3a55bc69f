package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.qmp4j.supervisor.domain.VsockDef;
import org.qmp4j.supervisor.launch.DevicesPlan;
import org.qmp4j.supervisor.launch.HandedFile;

/** Sockets between host and guest. */
final class VsockArgs {
    private VsockArgs() {}

    static void add(VsockDef vsock, DevicesPlan plan, List<QemuOption> options) {
        Long stated = Boolean.TRUE.equals(vsock.auto()) ? null : vsock.cid();
        options.add(QemuOption.of(
                "-device",
                VirtioArgs.device("vhost-vsock", vsock.model(), vsock.driver())
                        .and("id", vsock.placement().alias())
                        .and(
                                "guest-cid",
                                stated == null ? Long.valueOf(plan.paths().freeCid()) : stated)
                        .and("vhostfd", plan.paths().handed(HandedFile.VSOCK))
                        .at(vsock.placement(), plan)));
    }
}
