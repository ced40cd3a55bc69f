package org.qmp4j.testkit.machine.migration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.qmp4j.testkit.schema.QemuVersion;

/** Where a migration goes to or comes from: {@code unix:PATH}, or the same in parts. */
record Address(String path) {

    private static final String UNIX = "unix:";
    private static final List<String> OTHERS = List.of("tcp:", "vsock:", "fd:", "exec:", "rdma:", "file:");

    /** There is no address in this, in QEMU's words. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;
        private final String words;

        Refused(String words) {
            super(words);
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** The address of a command's arguments. */
    static Address of(JsonNode arguments, QemuVersion version) throws Refused {
        boolean uri = arguments.has("uri");
        JsonNode channels = arguments.path("channels");
        if (version == QemuVersion.V7_2 || (uri && !arguments.has("channels"))) {
            return of(arguments.path("uri").asText());
        }
        if (uri || channels.isEmpty()) {
            throw new Refused("need either 'uri' or 'channels' argument");
        }
        if (channels.size() > 1) {
            throw new Refused("Channel list has more than one main entry");
        }
        JsonNode address = channels.path(0).path("addr");
        if (!address.path("transport").asText().equals("socket")
                || !address.path("type").asText().equals("unix")) {
            throw new Refused("the fake QEMU does not model migration over " + address);
        }
        return new Address(address.path("path").asText());
    }

    /** The address of a text. */
    static Address of(String uri) throws Refused {
        if (uri.startsWith(UNIX)) {
            return new Address(uri.substring(UNIX.length()));
        }
        boolean known = OTHERS.stream().anyMatch(uri::startsWith);
        throw new Refused(
                known
                        ? "the fake QEMU does not model migration over '" + uri + "'"
                        : "unknown migration protocol: " + uri);
    }
}
