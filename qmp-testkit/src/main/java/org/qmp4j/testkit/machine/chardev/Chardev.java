package org.qmp4j.testkit.machine.chardev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.qmp4j.testkit.commandline.Complaints;
import org.qmp4j.testkit.commandline.StartFailure;
import org.qmp4j.testkit.commandline.Suboptions;
import org.qmp4j.testkit.wire.Endpoint;

/**
 * One character device of the command line.
 *
 * @param id its id, the label in query-chardev
 * @param path the path of its UNIX socket; null if it is no socket
 * @param server true if it listens
 * @param endpoint the socket, listening already; null if it is no socket
 * @param stdio true if the process joins its standard input and output to it
 */
public record Chardev(
        String id,
        @Nullable Path path,
        boolean server,
        @Nullable Endpoint endpoint,
        boolean stdio) {

    private static final String STDIO = "stdio";

    /** Standard input and output, by way of a socket of our own that the process connects to. */
    private static Chardev stdio(String id) throws StartFailure {
        try {
            Path socket = Files.createTempDirectory("fake-qemu").resolve(STDIO);
            return new Chardev(id, null, true, Endpoint.listen(socket), true);
        } catch (IOException e) {
            throw StartFailure.of("qmp", STDIO, "no socket could be made for it: " + Complaints.of(e));
        }
    }

    /** From {@code -chardev}. */
    static Chardev of(String value) throws StartFailure {
        Suboptions options = Suboptions.parse(value, "backend");
        return of("chardev", value, options, options.get("id"));
    }

    /** From the short form of {@code -qmp} and {@code -serial}: {@code unix:PATH,server=on,wait=off}. */
    static Chardev ofShortForm(String option, String value, String id) throws StartFailure {
        if (option.equals("qmp") && value.equals(STDIO)) {
            return stdio(id);
        }
        if (!value.startsWith("unix:")) {
            throw StartFailure.of(option, value, "the fake knows unix:PATH only");
        }
        Suboptions options = Suboptions.parse("socket,path=" + value.substring("unix:".length()), "backend");
        return of(option, value, options, id);
    }

    private static Chardev of(String option, String value, Suboptions options, String id) throws StartFailure {
        String backend = options.get("backend");
        if (id.isEmpty()) {
            throw StartFailure.of(option, value, "chardev: no id specified");
        }
        return switch (backend) {
            case "null", "ringbuf", "file" -> new Chardev(id, null, false, null, false);
            case "socket" -> socket(option, value, options, id);
            case "pty", "stdio", "vc", "udp", "pipe", "serial", "parallel", "mux", "spicevmc", "spiceport" ->
                throw StartFailure.of(option, value, "the fake does not model a " + backend);
            default -> throw StartFailure.of(option, value, "'" + backend + "' is not a valid char driver name");
        };
    }

    private static Chardev socket(String option, String value, Suboptions options, String id) throws StartFailure {
        String path = options.get("path");
        if (path.isEmpty()) {
            throw StartFailure.of(option, value, "the fake knows sockets with a path only");
        }
        boolean server = options.isOn("server");
        try {
            Path socket = Path.of(path);
            return new Chardev(id, socket, server, server ? Endpoint.listen(socket) : Endpoint.connect(socket), false);
        } catch (IOException | IllegalArgumentException e) {
            throw StartFailure.of(option, value, "Failed to bind socket to " + path + ": " + Complaints.of(e));
        }
    }
}
