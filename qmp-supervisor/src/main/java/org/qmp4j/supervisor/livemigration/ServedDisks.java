package org.qmp4j.supervisor.livemigration;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.monitor.MirrorMonitor;
import org.qmp4j.supervisor.vm.JobScope;

/** The disks of a process that waits for a guest, which the source writes to meanwhile. */
record ServedDisks(JobScope scope) {
    /** @return where, as the source reaches it */
    String serve(Arrival.Guest guest) {
        MirrorMonitor monitor = scope.monitor().mirrors();
        String reached = MirrorMonitor.at(scope.runDirectory().path().resolve("nbd.sock"));
        String served = reached;
        if (guest.options().listening() instanceof Listening.Tcp tcp) {
            int port = free(tcp.address());
            served = "tcp:" + tcp.address() + ":" + port;
            reached = "tcp:" + tcp.reachedBy() + ":" + port;
        }
        scope.await(monitor.serve(served, guest.options().certificates().isPresent()));
        for (DiskDef disk : CopiedDisks.of(guest.definition())) {
            String target = disk.target().dev();
            scope.await(monitor.export(Outset.node(scope, target), target));
        }
        return reached;
    }

    /** QEMU does not tell which one it would choose. */
    private int free(String address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new OperationException(scope.label(), "live migration", "prepare: no port is free at " + address, e);
        }
    }
}
