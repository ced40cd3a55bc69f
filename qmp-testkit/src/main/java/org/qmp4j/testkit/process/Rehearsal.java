package org.qmp4j.testkit.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.qmp4j.testkit.commandline.CommandLine;
import org.qmp4j.testkit.commandline.StartFailure;
import org.qmp4j.testkit.schema.QemuVersion;

/** A short life with one client, so that all classes are loaded that a long one needs. */
final class Rehearsal {

    private Rehearsal() {}

    static void play() throws StartFailure, IOException {
        Path directory = Files.createTempDirectory("qmp4j-rehearsal");
        Path socket = directory.resolve("qmp");
        CommandLine line = CommandLine.parse(List.of(
                "-nodefaults",
                "-machine",
                "none",
                "-chardev",
                "socket,id=m,path=" + socket + ",server=on,wait=off",
                "-mon",
                "chardev=m,mode=control"));
        new FakeProcess(line, QemuVersion.V7_2, List.of(), () -> {}, text -> {}).start();
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            OutputStream out = Channels.newOutputStream(channel);
            BufferedReader in = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
            for (String command : List.of("qmp_capabilities", "query-status", "stop", "cont", "quit")) {
                in.readLine();
                out.write(("{\"execute\":\"" + command + "\"}").getBytes(StandardCharsets.UTF_8));
            }
            while (in.readLine() != null) {
                Thread.onSpinWait();
            }
        }
        Files.deleteIfExists(socket);
        Files.deleteIfExists(directory);
    }
}
