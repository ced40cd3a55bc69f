package org.qmp4j.supervisor.livemigration;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;
import org.qmp4j.error.QmpCommandException;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.monitor.MirrorMonitor;
import org.qmp4j.supervisor.vm.JobScope;

/** The disks of a process that waits for a guest, which the source writes to meanwhile. */
record ServedDisks(JobScope scope) {
    /** @return where, as the source reaches it */
    String serve(Arrival.Guest guest) {
        MirrorMonitor monitor = scope.monitor().mirrors();
        boolean secure = guest.options().certificates().isPresent();
        String reached = MirrorMonitor.at(scope.runDirectory().path().resolve("nbd.sock"));
        if (guest.options().listening() instanceof Listening.Tcp tcp) {
            reached = "tcp:" + tcp.reachedBy() + ":" + serve(monitor, tcp, secure);
        } else {
            scope.await(monitor.serve(reached, secure));
        }
        for (DiskDef disk : CopiedDisks.of(guest.definition())) {
            String target = disk.target().dev();
            scope.await(monitor.export(Outset.node(scope, target), target));
        }
        return reached;
    }

    /** QEMU does not tell which port it would choose. @return the one that it was given */
    private int serve(MirrorMonitor monitor, Listening.Tcp tcp, boolean secure) {
        @Nullable Exception problem = null;
        for (int wanted : tcp.ports().all().toArray()) {
            try {
                int port = free(tcp.address(), wanted);
                problem = serve(monitor, tcp.address(), port, secure);
                if (problem == null) {
                    return port;
                }
            } catch (IOException e) {
                problem = e;
            }
        }
        throw new OperationException(
                scope.label(),
                "live migration",
                "prepare: serve its disks at " + tcp.address() + ", port " + tcp.ports() + ": none is free",
                problem);
    }

    /** @return why not, if somebody has taken it in between; null when it serves */
    private @Nullable Exception serve(MirrorMonitor monitor, String address, int port, boolean secure) {
        try {
            scope.await(monitor.serve("tcp:" + address + ":" + port, secure));
            return null;
        } catch (QmpCommandException e) {
            try {
                free(address, port);
            } catch (IOException taken) {
                return e;
            }
            throw e;
        }
    }

    private static int free(String address, int wanted) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            // one that was left a moment ago is free, as it is for QEMU
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), wanted));
            return socket.getLocalPort();
        }
    }
}
